package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A range of birth dates has two ends. Schema version 1.0 had no place for the second. */
final class RangeHasEnd extends EntityRule {

  RangeHasEnd() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "lacks until, the end of the RANGE",
        "ne comporte pas de fin de période (until), que RANGE exige");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all("birth")
        .filter(birth -> birth.is("qualifier", "RANGE") && !birth.has("until"))
        .filter(birth -> !message.is("schemaVersion", "1.0"))
        .map(Part::path);
  }
}
