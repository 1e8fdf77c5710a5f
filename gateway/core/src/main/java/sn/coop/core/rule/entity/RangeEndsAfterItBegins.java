package sn.coop.core.rule.entity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.identity.PartialDate;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A range of birth dates runs forwards, whatever calendars its ends are told by. */
final class RangeEndsAfterItBegins extends EntityRule {

  RangeEndsAfterItBegins() {
    super(
        Code.INCONSISTENT,
        "is before the date that begins the range",
        "est antérieure à la date qui ouvre la période");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all("birth")
        .filter(RangeEndsAfterItBegins::runsBackwards)
        .map(birth -> birth.pathOf("until"));
  }

  private static boolean runsBackwards(Part birth) {
    Optional<LocalDate> first =
        birth.part("date").flatMap(PartialDate::read).flatMap(PartialDate::earliest);
    return birth
        .part("until")
        .flatMap(PartialDate::read)
        .flatMap(PartialDate::latest)
        .filter(last -> first.filter(last::isBefore).isPresent())
        .isPresent();
  }
}
