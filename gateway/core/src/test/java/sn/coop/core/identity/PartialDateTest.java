package sn.coop.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.core.fixtures.Parts;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "1987,                1987-01-01, 1987-12-31",
    "1987-02,             1987-02-01, 1987-02-28",
    "1988-02,             1988-02-01, 1988-02-29",
    "1987-05-17,          1987-05-17, 1987-05-17",
    "0001,                0001-01-01, 0001-12-31",
    "9999,                9999-01-01, 9999-12-31",
    "1407 AH,             1986-09-06, 1987-08-25",
    "1407-01 AH,          1986-09-06, 1986-10-04",
    "1407-01-01 AH,       1986-09-06, 1986-09-06",
    "1448-06-13 AH,       2026-11-23, 2026-11-23"
  })
  void a_partial_date_stands_for_all_its_days(String text, LocalDate first, LocalDate last) {
    PartialDate date = date(text);

    assertThat(date.isPossible()).isTrue();
    assertThat(date.earliest()).contains(first);
    assertThat(date.latest()).contains(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1987-02-29", "1987-04-31", "1900-02-29", "1407-01-31 AH"})
  void a_day_that_no_calendar_has_is_impossible_and_stands_for_nothing(String text) {
    PartialDate date = date(text);

    assertThat(date.isPossible()).isFalse();
    assertThat(date.earliest()).isEmpty();
    assertThat(date.latest()).isEmpty();
  }

  /** Safar 1407 had 29 days in Mecca; who saw the crescent a day later has a 30th. */
  @Test
  void the_30th_of_a_lunar_month_is_possible_wherever_the_crescent_was_seen_late() {
    assertThat(date("1407-01 AH").latest()).contains(LocalDate.parse("1986-10-04"));
    PartialDate thirtieth = date("1407-01-30 AH");

    assertThat(thirtieth.isPossible()).isTrue();
    assertThat(thirtieth.earliest()).contains(LocalDate.parse("1986-10-05"));
    assertThat(thirtieth.mayBe(date("1407-02-01 AH"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1299 AH", "1601 AH", "0001-01-01 AH", "9999 AH"})
  void beyond_the_tables_nothing_is_guessed_and_nothing_excluded(String text) {
    PartialDate date = date(text);

    assertThat(date.isPossible()).isTrue();
    assertThat(date.earliest()).isEmpty();
    assertThat(date.mayBe(date("1987"))).isTrue();
    assertThat(date("1987").mayBe(date)).isTrue();
    assertThat(date.mayBe(date)).isTrue();
    assertThat(date.mayBe(date("1407 AH"))).isFalse();
  }

  @Test
  void the_first_and_the_last_year_of_the_tables_can_be_told() {
    assertThat(date("1300 AH").earliest()).contains(LocalDate.parse("1882-11-12"));
    assertThat(date("1600 AH").latest()).isPresent();
    assertThat(date("1600-12-30 AH").latest()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "1987,       1987-05-17,    true",
    "1987-05,    1987,          true",
    "1987-05,    1987-06,       false",
    "1987-05-17, 1987-05-18,    false",
    "1987-05-17, 1988,          false",
    "1987,       1407 AH,       true",
    "1986,       1407 AH,       true",
    "1988,       1407 AH,       false",
    "1986-09-04, 1407 AH,       true",
    "1986-09-03, 1407 AH,       false",
    "1987-08-27, 1407 AH,       true",
    "1987-08-28, 1407 AH,       false",
    "1407 AH,    1408 AH,       true",
    "1407-06 AH, 1408 AH,       false",
    "1407-06 AH, 1407-06-13 AH, true",
    "1407-06 AH, 1407-08 AH,    false"
  })
  void two_dates_may_be_one_unless_something_known_excludes_it(
      String one, String other, boolean may) {
    assertThat(date(one).mayBe(date(other))).isEqualTo(may);
    assertThat(date(other).mayBe(date(one))).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{m: 5, d: 17}",
        "{y: 1987, d: 17}",
        "{y: 0}",
        "{y: 10000}",
        "{y: -5}",
        "{y: MCMLXXXVII}",
        "{y: 1987, m: mai}",
        "{y: 1987, m: 13}",
        "{y: 1987, m: 0}",
        "{y: 1987, m: 1, d: 32}",
        "{y: 1987, m: 1, d: 0}",
        "{y: 1987, m: 5, d: x}",
        "{y: 1987, calendar: JULIAN}"
      })
  void what_has_not_the_form_of_a_date_is_none(String text) {
    assertThat(PartialDate.read(Parts.read(text))).isEmpty();
  }

  @Test
  void a_date_is_read_as_a_message_has_it() {
    assertThat(PartialDate.read(Parts.read("{y: 1987, m: 2, d: 29}"))).contains(date("1987-02-29"));
    assertThat(PartialDate.read(Parts.read("{y: 1407, calendar: HIJRI}")))
        .contains(date("1407 AH"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10000", "1987-13", "1987-00", "1987-01-32", "1987-01-00"})
  void a_date_beyond_every_calendar_cannot_be_made(String text) {
    assertThatThrownBy(() -> date(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_day_has_a_month() {
    assertThatThrownBy(
            () -> new PartialDate(1987, OptionalInt.empty(), OptionalInt.of(1), Calendar.GREGORIAN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Reads {@code 1987-02-29} or {@code 1407-06 AH}. */
  private static PartialDate date(String text) {
    Calendar calendar = text.endsWith(" AH") ? Calendar.HIJRI : Calendar.GREGORIAN;
    String[] numbers = text.replace(" AH", "").split("-", -1);
    return new PartialDate(
        Integer.parseInt(numbers[0]), nth(numbers, 1), nth(numbers, 2), calendar);
  }

  private static OptionalInt nth(String[] numbers, int n) {
    return numbers.length > n ? OptionalInt.of(Integer.parseInt(numbers[n])) : OptionalInt.empty();
  }
}
