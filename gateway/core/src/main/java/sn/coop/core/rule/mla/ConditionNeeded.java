package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.codes.MeasureDecision;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Conditions that are not named cannot be accepted. */
final class ConditionNeeded extends MlaRule {

  ConditionNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; name at least one condition",
        "manque ; énoncez au moins une condition",
        MessageType.MLA_DECISION);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Answered.with(message, MeasureDecision.ACCEPTED_WITH_CONDITIONS)
        .filter(line -> !line.has("condition"))
        .map(line -> line.pathOf("condition"));
  }
}
