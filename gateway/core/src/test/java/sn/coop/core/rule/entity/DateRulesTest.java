package sn.coop.core.rule.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.fixtures.Judged;
import sn.coop.core.rule.Rule;

/**
 * What must hold of dates of birth, ages and periods; the messages are written on 23 November 2026.
 */
class DateRulesTest {
  private static final String BIRTH = "/polRequest/person[1]/birth";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{y: 1988, m: 2, d: 29}",
        "{y: 1987}",
        "{y: 1407, m: 1, d: 30, calendar: HIJRI}",
        "{y: 1407, calendar: HIJRI}",
        "{y: nineteen}",
        "{y: 1987, m: 13}",
        "{y: 1987, d: 30}"
      })
  void a_date_of_its_calendar_is_right_and_what_is_none_is_left_to_the_schema(String date) {
    assertThat(Judged.by(new DatePossible(), born("date: " + date))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{y: 1987, m: 2, d: 29}",
        "{y: 1987, m: 4, d: 31}",
        "{y: 1407, m: 1, d: 31, calendar: HIJRI}"
      })
  void a_date_that_never_was_is_wrong_wherever_it_stands(String date) {
    assertThat(Judged.by(new DatePossible(), born("date: " + date)))
        .containsExactly(BIRTH + "/date");
    assertThat(Judged.by(new DatePossible(), born("date: {y: 1980}, until: " + date)))
        .containsExactly(BIRTH + "/until");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date: {y: 1980}, qualifier: RANGE | /",
        "date: {y: 1980}, qualifier: RANGE, until: {y: 1982} |",
        "date: {y: 1980}, qualifier: EXACT |",
        "date: {y: 1980} |"
      })
  void a_range_has_an_end(String birth, String broken) {
    assertThat(Judged.by(new RangeHasEnd(), born(birth)))
        .isEqualTo(broken == null ? List.of() : List.of(BIRTH));
  }

  @Test
  void version_1_0_had_no_place_for_the_end_of_a_range() {
    String message = born("date: {y: 1980}, qualifier: RANGE").replace("1.1", "1.0");

    assertThat(Judged.by(new RangeHasEnd(), message)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXACT, until: {y: 1982} | /until",
        "NE_VERS, until: {y: 1982} | /until",
        "RANGE, until: {y: 1982} |",
        "ABOUT |"
      })
  void nothing_but_a_range_has_an_end(String qualifier, String broken) {
    judge(new OnlyRangeHasEnd(), "date: {y: 1980}, qualifier: " + qualifier, broken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{y: 1980} | {y: 1982} |",
        "{y: 1980} | {y: 1980, m: 1} |",
        "{y: 1980, m: 5} | {y: 1980} |",
        "{y: 1980, m: 5} | {y: 1980, m: 4} | /until",
        "{y: 1980} | {y: 1979, m: 12, d: 31} | /until",
        "{y: 1986} | {y: 1407, calendar: HIJRI} |",
        "{y: 1988} | {y: 1407, calendar: HIJRI} | /until",
        "{y: 1988} | {y: 1988, m: 2, d: 30} |",
        "{y: 1988} | {y: 1200, calendar: HIJRI} |"
      })
  void a_range_runs_forwards(String date, String until, String broken) {
    judge(new RangeEndsAfterItBegins(), "date: %s, until: %s".formatted(date, until), broken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{y: 2026, m: 11, d: 23} | EXACT |",
        "{y: 2026} | EXACT |",
        "{y: 2026, m: 11, d: 24} | EXACT | /date",
        "{y: 2027} | ABOUT | /date",
        "{y: 2027} | AFTER | /date",
        "{y: 2027} | BEFORE |",
        "{y: 1449, calendar: HIJRI} | EXACT | /date",
        "{y: 2027, m: 2, d: 29} | EXACT |"
      })
  void nobody_is_born_tomorrow(String date, String qualifier, String broken) {
    judge(new BornInThePast(), "date: %s, qualifier: %s".formatted(date, qualifier), broken);
  }

  @ParameterizedTest
  @CsvSource({"20,25,true", "20,20,true", "25,20,false", "0,130,true"})
  void an_apparent_age_ascends(int min, int max, boolean right) {
    String message = message("{localId: p1, apparentAge: {min: %d, max: %d}}".formatted(min, max));

    assertThat(Judged.by(new ApparentAgeAscends(), message))
        .isEqualTo(right ? List.of() : List.of("/polRequest/person[1]/apparentAge/max"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-09-30, true",
    "2026-01-01, 2026-01-01, true",
    "2026-01-02, 2026-01-01, false",
    "2026-01-02, soon, true",
  })
  void a_period_runs_forwards(String from, String to, boolean right) {
    String message =
        "{messageType: POL_REQUEST, polRequest: {offence: [{period: {from: %s, to: %s}}]}}"
            .formatted(from, to);

    assertThat(Judged.by(new PeriodEndsAfterItBegins(), message))
        .isEqualTo(right ? List.of() : List.of("/polRequest/offence[1]/period/to"));
  }

  private static void judge(Rule rule, String birth, String broken) {
    assertThat(Judged.by(rule, born(birth)))
        .isEqualTo(broken == null ? List.of() : List.of(BIRTH + broken));
  }

  private static String born(String birth) {
    return message("{localId: p1, birth: {%s}}".formatted(birth));
  }

  private static String message(String person) {
    return "{messageType: POL_REQUEST, schemaVersion: 1.1, polRequest: {person: [" + person + "]}}";
  }
}
