package sn.coop.core.identity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.util.Optional;
import java.util.OptionalInt;
import sn.coop.core.message.Part;

/**
 * As much of a date as is known: a year, perhaps a month, perhaps a day. What is not known is never
 * made up: a year stands for all its days.
 *
 * <p>A month of the Hegira begins where the crescent is seen, so that its 30th exists in one
 * country and not in another, and the same day may be told a day or two apart.
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day, Calendar calendar) {
  /** The years that the tables of the Hegira tell; there is no guess about others. */
  private static final int FIRST_HIJRI_YEAR = 1300;

  private static final int LAST_HIJRI_YEAR = 1600;
  private static final int LONGEST_HIJRI_MONTH = 30;
  private static final int LAST_YEAR = 9999;
  private static final int MONTHS = 12;
  private static final int LONGEST_MONTH = 31;

  /** By how much sightings of the same crescent differ. */
  private static final int DAYS_BETWEEN_SIGHTINGS = 2;

  /** Its first and its last day. */
  private record Range(LocalDate first, LocalDate last) {
    boolean meets(Range other, int slack) {
      return !first.isAfter(other.last.plusDays(slack))
          && !other.first.isAfter(last.plusDays(slack));
    }
  }

  /**
   * @throws IllegalArgumentException if the year is not 1 to 9999, the month not 1 to 12 or the day
   *     not 1 to 31, or there is a day of no month
   */
  public PartialDate {
    if (year < 1 || year > LAST_YEAR || !within(month, MONTHS) || !within(day, LONGEST_MONTH)) {
      throw new IllegalArgumentException("a year from 1 to 9999, a month to 12, a day to 31");
    }
    if (day.isPresent() && month.isEmpty()) {
      throw new IllegalArgumentException("a day has a month");
    }
  }

  private static boolean within(OptionalInt number, int most) {
    return number.isEmpty() || (number.getAsInt() >= 1 && number.getAsInt() <= most);
  }

  /** What an element with the children y, m?, d? and calendar? says; empty if that is no date. */
  public static Optional<PartialDate> read(Part date) {
    Optional<Integer> year = whole(date, "y", LAST_YEAR);
    Optional<Integer> month = whole(date, "m", MONTHS);
    Optional<Integer> day = whole(date, "d", LONGEST_MONTH);
    Optional<Calendar> calendar = calendar(date);
    if (year.isEmpty()
        || calendar.isEmpty()
        || month.isPresent() != date.has("m")
        || day.isPresent() != date.has("d")
        || (day.isPresent() && month.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new PartialDate(year.get(), optional(month), optional(day), calendar.get()));
  }

  private static Optional<Calendar> calendar(Part date) {
    return switch (date.text("calendar").orElse("GREGORIAN")) {
      case "GREGORIAN" -> Optional.of(Calendar.GREGORIAN);
      case "HIJRI" -> Optional.of(Calendar.HIJRI);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> whole(Part date, String child, int most) {
    return date.number(child).filter(n -> n >= 1 && n <= most).map(Long::intValue);
  }

  private static OptionalInt optional(Optional<Integer> number) {
    return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
  }

  /**
   * Whether the calendar has such a day: 29 February 1987 it has not. The 30th of any month of the
   * Hegira may have been one, by the crescent that was seen.
   */
  public boolean isPossible() {
    int d = day.orElse(1);
    return calendar == Calendar.HIJRI
        ? d <= LONGEST_HIJRI_MONTH
        : YearMonth.of(year, month.orElse(1)).isValidDay(d);
  }

  /** The first day, as the Gregorian calendar tells it, that it may stand for. */
  public Optional<LocalDate> earliest() {
    return range().map(Range::first);
  }

  /** The last day, as the Gregorian calendar tells it, that it may stand for. */
  public Optional<LocalDate> latest() {
    return range().map(Range::last);
  }

  /** Whether both may be dates of one day: nothing that is known of them says otherwise. */
  public boolean mayBe(PartialDate other) {
    if (calendar == other.calendar) {
      return agree(other);
    }
    Optional<Range> mine = range();
    Optional<Range> theirs = other.range();
    return mine.isEmpty()
        || theirs.isEmpty()
        || mine.get().meets(theirs.get(), DAYS_BETWEEN_SIGHTINGS);
  }

  private boolean agree(PartialDate other) {
    if (calendar == Calendar.HIJRI && range().isPresent() && other.range().isPresent()) {
      return range().get().meets(other.range().get(), DAYS_BETWEEN_SIGHTINGS);
    }
    return year == other.year && agree(month, other.month) && agree(day, other.day);
  }

  private static boolean agree(OptionalInt one, OptionalInt other) {
    return one.isEmpty() || other.isEmpty() || one.getAsInt() == other.getAsInt();
  }

  private Optional<Range> range() {
    if (!isPossible()) {
      return Optional.empty();
    }
    return calendar == Calendar.HIJRI ? hijri() : Optional.of(gregorian());
  }

  private Range gregorian() {
    YearMonth first = YearMonth.of(year, month.orElse(1));
    YearMonth last = YearMonth.of(year, month.orElse(MONTHS));
    return new Range(first.atDay(day.orElse(1)), last.atDay(day.orElse(last.lengthOfMonth())));
  }

  private Optional<Range> hijri() {
    if (year < FIRST_HIJRI_YEAR || year > LAST_HIJRI_YEAR) {
      return Optional.empty();
    }
    HijrahDate first = HijrahDate.of(year, month.orElse(1), 1);
    HijrahDate last = HijrahDate.of(year, month.orElse(MONTHS), 1);
    return Optional.of(
        new Range(
            LocalDate.from(first).plusDays(day.orElse(1) - 1L),
            LocalDate.from(last).plusDays(day.orElse(last.lengthOfMonth()) - 1L)));
  }
}
