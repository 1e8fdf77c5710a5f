package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An offence comes with the highest penalty that the law provides for; a term with its length. */
final class MaxPenaltyNeeded extends MlaRule {
  private static Stream<String> missing(Part offence) {
    return offence
        .part("maxPenalty")
        .map(penalty -> missingLength(penalty))
        .orElseGet(() -> Stream.of(offence.pathOf("maxPenalty")));
  }

  private static Stream<String> missingLength(Part penalty) {
    return penalty.is("kind", "TERM") && !penalty.has("months")
        ? Stream.of(penalty.pathOf("months"))
        : Stream.empty();
  }

  MaxPenaltyNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; state the highest penalty that the law provides for",
        "manque ; indiquez le maximum de la peine encourue",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Asked.asOld(message)
        ? Stream.empty()
        : Asked.offences(message).flatMap(MaxPenaltyNeeded::missing);
  }
}
