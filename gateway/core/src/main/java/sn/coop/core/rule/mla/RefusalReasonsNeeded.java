package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.codes.MeasureDecision;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Reasons are given for any refusal (UNTOC art. 18(23)). */
final class RefusalReasonsNeeded extends MlaRule {

  RefusalReasonsNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; reasons are given for any refusal",
        "manque ; tout refus est motivé",
        MessageType.MLA_DECISION);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Answered.with(message, MeasureDecision.REFUSED)
        .filter(line -> !line.has("reasons"))
        .map(line -> line.pathOf("reasons"));
  }
}
