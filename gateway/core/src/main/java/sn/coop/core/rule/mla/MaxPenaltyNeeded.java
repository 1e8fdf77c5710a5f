package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An offence comes with the highest penalty that the law provides for. */
final class MaxPenaltyNeeded extends MlaRule {

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
        : Asked.offences(message)
            .filter(offence -> !offence.has("maxPenalty"))
            .map(offence -> offence.pathOf("maxPenalty"));
  }
}
