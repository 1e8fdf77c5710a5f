package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.codes.MeasureDecision;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever postpones says why, and when it will be looked at again (UNTOC art. 18(25)). */
final class PostponementNeeded extends MlaRule {

  PostponementNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; a postponement has a ground and a date of review",
        "manque ; tout ajournement a un motif et une date de réexamen",
        MessageType.MLA_DECISION);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Answered.with(message, MeasureDecision.POSTPONED)
        .filter(line -> !line.has("postponement"))
        .map(line -> line.pathOf("postponement"));
  }
}
