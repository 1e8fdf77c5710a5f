package sn.coop.core.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.table.Table;

/**
 * How a State counts days: its time zone, its weekend, its holidays. Clocks start in the time zone
 * of the requested State.
 */
public record Workdays(ZoneId zone, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
  public Workdays {
    weekend = Set.copyOf(weekend);
    holidays = Set.copyOf(holidays);
  }

  /**
   * Those of a country, as shipped; UTC and a weekend of Saturday and Sunday if it is not listed.
   *
   * @param country ISO 3166-1 alpha-2
   * @param holidays those that the partner's file names
   */
  public static Workdays of(String country, Set<LocalDate> holidays) {
    return Table.beside(Workdays.class, "countries.csv").rows().stream()
        .filter(row -> country.equals(row.get("country")))
        .findFirst()
        .map(row -> of(row, holidays))
        .orElseGet(
            () ->
                new Workdays(
                    ZoneId.of("UTC"), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), holidays));
  }

  private static Workdays of(Map<String, String> row, Set<LocalDate> holidays) {
    Set<DayOfWeek> weekend =
        Stream.of(row.getOrDefault("weekend", "").split(" ", -1))
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Workdays(ZoneId.of(row.getOrDefault("zone", "")), weekend, holidays);
  }

  /** When a length that starts now ends: the first instant that is too late. */
  Instant end(Instant start, Term.Length length) {
    if (length.unit() == Term.Unit.HOURS) {
      return start.plusSeconds(length.amount() * 3600L);
    }
    LocalDate day = start.atZone(zone).toLocalDate();
    for (int counted = 0; counted < length.amount(); ) {
      day = day.plusDays(1);
      counted += length.unit() == Term.Unit.CALENDAR_DAYS || isWorkday(day) ? 1 : 0;
    }
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private boolean isWorkday(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
