package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever asks for more than the service of documents names the offence (UNTOC art. 18(15)(b)). */
final class OffenceNeeded extends MlaRule {

  OffenceNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; it may be left out only if every measure is SERVICE_OF_DOCUMENTS",
        "manque ; l'infraction ne peut être omise que si toutes les mesures sont des remises d'actes",
        MessageType.MLA_REQUEST);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Asked.body(message).stream()
        .filter(Asked::beyondService)
        .flatMap(request -> request.part("proceeding").stream())
        .filter(proceeding -> !proceeding.has("offence"))
        .map(proceeding -> proceeding.pathOf("offence"));
  }
}
