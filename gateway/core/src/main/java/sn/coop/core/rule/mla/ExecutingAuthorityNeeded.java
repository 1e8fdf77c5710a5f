package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Once a request is executed, someone executes it. */
final class ExecutingAuthorityNeeded extends MlaRule {

  ExecutingAuthorityNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; name the authority that executes the request",
        "manque ; indiquez l'autorité d'exécution",
        MessageType.MLA_PROGRESS);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Answered.body(message)
        .filter(progress -> progress.is("stage", "IN_EXECUTION"))
        .filter(progress -> !progress.has("executingAuthority"))
        .map(progress -> progress.pathOf("executingAuthority"))
        .stream();
  }
}
