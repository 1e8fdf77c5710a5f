package sn.coop.core.rule.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.rule.alert.Asked.about;
import static sn.coop.core.rule.alert.Asked.change;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HitRulesTest {
  private static final String HIT =
      """
      {messageType: ALERT_HIT, createdAt: "2026-11-23T17:00:00Z",
       alertHit: {hitAt: "2026-11-23T16:40:00Z", matchType: PROBABLE, matchedField: [NAME, ALIAS],
        measureTaken: HELD,
        custody: {since: "2026-11-23T16:45:00Z", limitAt: "2026-11-26T16:45:00Z", timeZone: Africa/Banjul}}}
      """;
  private static final String ANSWER =
      """
      {messageType: ALERT_HIT_CONFIRMATION,
       alertHitConfirmation: {answer: ANSWER, whyNot: [{text: the brother}],
        instructions: [{text: release him}], warrantStillValid: true}}
      """;

  @Test
  void a_hit_that_says_all_is_not_refused() {
    assertThat(about(HIT)).isEmpty();
    assertThat(about(change(HIT, "2026-11-23T17:00:00Z", "2026-11-23T16:45:00Z"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T16:40:00Z, 2026-11-23T17:00:01Z, hit-before-report /alertHit/hitAt",
    "2026-11-23T16:45:00Z, 2026-11-23T19:00:00+01:00, hit-before-report /alertHit/custody/since",
    "2026-11-26T16:45:00Z, 2026-11-23T16:45:00Z,"
        + " custody-ends-after-it-begins /alertHit/custody/limitAt",
    "Africa/Banjul, Africa/Amdallai, custody-zone-known /alertHit/custody/timeZone",
    "HELD, LOCATED_ONLY, custody-only-if-held /alertHit/custody",
    "PROBABLE, BIOMETRIC, matched-field-of-its-match /alertHit/matchType",
    "PROBABLE, OBJECT, matched-field-of-its-match /alertHit/matchType",
  })
  void what_contradicts_itself_is_named(String from, String to, String fault) {
    assertThat(about(change(HIT, from, to))).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({"HELD, 1", "ARRESTED, 1", "CHECKED, 0", "RESCUED, 0"})
  void whoever_holds_a_person_says_until_when(String measure, int faults) {
    String without = HIT.replaceFirst("(?s),\\s+custody: \\{.*?\\}", "");
    assertThat(about(change(without, "HELD", measure)))
        .hasSize(faults)
        .allMatch("custody-needed /alertHit"::equals);
  }

  @ParameterizedTest
  @CsvSource({"BIOMETRIC, FINGERPRINTS", "OBJECT, VESSEL_MARKINGS"})
  void one_field_that_speaks_for_the_match_is_enough(String type, String field) {
    assertThat(about(change(change(HIT, "PROBABLE", type), "ALIAS", field))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONFIRMED", "NOT_SAME_PERSON", "ALERT_NO_LONGER_VALID", "MORE_INFO"})
  void an_answer_that_says_all_is_not_refused(String answer) {
    assertThat(about(change(ANSWER, "answer: ANSWER", "answer: " + answer))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NOT_SAME_PERSON, 1", "CONFIRMED, 0", "ALERT_NO_LONGER_VALID, 0", "MORE_INFO, 0"})
  void whoever_says_that_it_is_another_person_says_why(String answer, int faults) {
    String silent = change(ANSWER, "whyNot: [{text: the brother}],", "");
    assertThat(about(change(silent, "answer: ANSWER", "answer: " + answer)))
        .hasSize(faults)
        .allMatch("why-not-needed /alertHitConfirmation"::equals);
  }

  @ParameterizedTest
  @CsvSource({"MORE_INFO, 1", "CONFIRMED, 0", "NOT_SAME_PERSON, 0"})
  void whoever_needs_to_know_more_says_what(String answer, int faults) {
    String silent = ANSWER.replaceFirst("(?s)instructions: .*?\\],", "");
    assertThat(about(change(silent, "answer: ANSWER", "answer: " + answer)))
        .hasSize(faults)
        .allMatch("instructions-needed /alertHitConfirmation"::equals);
  }

  @ParameterizedTest
  @CsvSource({"CONFIRMED, 1", "ALERT_NO_LONGER_VALID, 0"})
  void no_hit_is_confirmed_on_a_warrant_that_has_ended(String answer, int faults) {
    String ended = change(ANSWER, "Valid: true", "Valid: false");
    assertThat(about(change(ended, "answer: ANSWER", "answer: " + answer)))
        .hasSize(faults)
        .allMatch("confirmed-on-valid-warrant /alertHitConfirmation/warrantStillValid"::equals);
  }
}
