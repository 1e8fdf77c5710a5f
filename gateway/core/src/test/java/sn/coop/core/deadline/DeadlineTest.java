package sn.coop.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final Terms TERMS = Terms.shipped();
  private static final Workdays MADRID = Workdays.of("ES", Set.of());
  private static final Workdays DAKAR = Workdays.of("SN", Set.of());

  @Test
  void a_calendar_day_term_leaves_out_the_first_day_and_ends_with_the_last() {
    Instant received = Instant.parse("2026-11-20T10:00:00Z");
    assertThat(due("mla.acknowledge", received, DAKAR)).isEqualTo("2026-11-28T00:00:00Z");
  }

  @Test
  void days_are_those_of_the_requested_state() {
    Instant lateInDakarNextDayInMadrid = Instant.parse("2026-11-20T23:30:00Z");
    assertThat(due("mla.acknowledge", lateInDakarNextDayInMadrid, DAKAR))
        .isEqualTo("2026-11-28T00:00:00Z");
    assertThat(due("mla.acknowledge", lateInDakarNextDayInMadrid, MADRID))
        .isEqualTo("2026-11-28T23:00:00Z");
  }

  @Test
  void a_change_to_summer_time_costs_nobody_an_hour() {
    assertThat(due("mla.acknowledge", Instant.parse("2026-03-27T10:00:00Z"), MADRID))
        .isEqualTo("2026-04-03T22:00:00Z");
  }

  @Test
  void working_days_leave_out_weekends_and_holidays() {
    Workdays withHoliday = Workdays.of("ES", Set.of(LocalDate.parse("2026-12-08")));
    Instant friday = Instant.parse("2026-11-27T10:00:00Z");
    assertThat(due("police.routine", friday, MADRID)).isEqualTo("2026-12-11T23:00:00Z");
    assertThat(due("police.routine", friday, withHoliday)).isEqualTo("2026-12-14T23:00:00Z");
  }

  @Test
  void hours_run_from_the_very_instant() {
    assertThat(due("hit.confirmation", Instant.parse("2026-11-21T23:10:30Z"), MADRID))
        .isEqualTo("2026-11-22T01:10:30Z");
  }

  @Test
  void a_clock_stops_while_the_other_side_is_asked() {
    Instant received = Instant.parse("2026-11-01T09:00:00Z");
    Instant asked = Instant.parse("2026-11-10T09:00:00Z");
    Instant answered = Instant.parse("2026-11-24T09:00:00Z");
    Deadline stopped = status(received, new Deadline.Pause(asked, Optional.empty()));
    assertThat(stopped.standing(Instant.parse("2027-11-10T09:00:00Z")))
        .isEqualTo(Deadline.Standing.STOPPED);
    assertThat(stopped.left(asked)).isEmpty();
    Deadline running = status(received, new Deadline.Pause(asked, Optional.of(answered)));
    assertThat(running.due()).contains(Instant.parse("2026-12-16T00:00:00Z"));
  }

  @Test
  void a_clock_is_overdue_from_the_first_instant_that_is_too_late() {
    Instant received = Instant.parse("2026-11-20T10:00:00Z");
    Deadline deadline =
        Deadline.of(TERMS.of("mla.acknowledge"), received, List.of(), Optional.empty(), DAKAR);
    Instant end = Instant.parse("2026-11-28T00:00:00Z");
    assertThat(deadline.standing(end.minusMillis(1))).isEqualTo(Deadline.Standing.RUNNING);
    assertThat(deadline.standing(end)).isEqualTo(Deadline.Standing.OVERDUE);
    assertThat(deadline.left(end.plusSeconds(60))).contains(Duration.ofMinutes(-1));
  }

  @Test
  void what_was_done_in_time_stays_met() {
    Instant start = Instant.parse("2026-11-20T10:00:00Z");
    Instant end = Instant.parse("2026-11-21T10:00:00Z");
    assertThat(custody(start, end, end.minusSeconds(1)).standing(end.plusSeconds(9)))
        .isEqualTo(Deadline.Standing.MET);
    assertThat(custody(start, end, end).standing(end)).isEqualTo(Deadline.Standing.MET_LATE);
  }

  @Test
  void every_term_has_its_nature_its_source_and_both_languages() {
    for (Term term : TERMS.all()) {
      assertThat(term.source()).as(term.name()).isNotBlank();
      assertThat(term.label().english()).isNotBlank().isNotEqualTo(term.label().french());
      assertThat(term.label().french()).isNotBlank();
    }
    assertThat(TERMS.of("mla.acknowledge").nature()).isEqualTo(Nature.POLICY);
    assertThat(TERMS.of("hit.custody").nature()).isEqualTo(Nature.BINDING);
  }

  private static Deadline custody(Instant start, Instant end, Instant met) {
    return Deadline.at(TERMS.of("hit.custody"), start, end, Optional.of(met));
  }

  private static Deadline status(Instant received, Deadline.Pause pause) {
    return Deadline.of(
        TERMS.of("mla.first-status"), received, List.of(pause), Optional.empty(), DAKAR);
  }

  private static String due(String term, Instant start, Workdays workdays) {
    return Deadline.of(TERMS.of(term), start, List.of(), Optional.empty(), workdays)
        .due()
        .orElseThrow()
        .toString();
  }
}
