package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever asks for more than the service of documents tells the facts (UNTOC art. 18(15)(c)). */
final class FactsSummaryNeeded extends MlaRule {

  FactsSummaryNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; it may be left out only if every measure is SERVICE_OF_DOCUMENTS",
        "manque ; l'exposé des faits ne peut être omis que si toutes les mesures sont des remises d'actes",
        MessageType.MLA_REQUEST);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Asked.body(message).stream()
        .filter(request -> Asked.beyondService(request) && !request.has("factsSummary"))
        .map(request -> request.pathOf("factsSummary"));
  }
}
