package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.codes.MeasureDecision;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever refuses says on what ground (UNTOC art. 18(21)). */
final class RefusalGroundNeeded extends MlaRule {

  RefusalGroundNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; a refusal names at least one ground",
        "manque ; un refus énonce au moins un motif",
        MessageType.MLA_DECISION);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Answered.with(message, MeasureDecision.REFUSED)
        .filter(line -> !line.has("ground"))
        .map(line -> line.pathOf("ground"));
  }
}
