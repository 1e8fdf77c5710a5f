package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.codes.MeasureDecision;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Before refusing or postponing, the requested State consults the other (UNTOC art. 18(26)). */
final class ConsultationSaid extends MlaRule {

  ConsultationSaid() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; say whether the requesting State was consulted before a refusal or a postponement",
        "manque ; précisez si l'État requérant a été consulté avant le refus ou l'ajournement",
        MessageType.MLA_DECISION);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    boolean asked =
        Answered.with(message, MeasureDecision.REFUSED, MeasureDecision.POSTPONED)
            .findAny()
            .isPresent();
    return Answered.body(message)
        .filter(decision -> asked && !decision.has("consultationHeld"))
        .map(decision -> decision.pathOf("consultationHeld"))
        .stream();
  }
}
