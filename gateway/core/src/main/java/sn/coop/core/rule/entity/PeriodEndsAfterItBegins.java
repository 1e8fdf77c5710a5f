package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A period runs forwards, wherever it stands; it may be one day. */
final class PeriodEndsAfterItBegins extends EntityRule {

  PeriodEndsAfterItBegins() {
    super(
        Code.INCONSISTENT,
        "is before the day that begins the period",
        "est antérieur au jour qui ouvre la période");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all("period")
        .filter(
            period ->
                period
                    .day("to")
                    .filter(to -> period.day("from").filter(to::isBefore).isPresent())
                    .isPresent())
        .map(period -> period.pathOf("to"));
  }
}
