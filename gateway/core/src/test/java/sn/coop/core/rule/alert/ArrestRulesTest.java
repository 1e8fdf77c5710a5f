package sn.coop.core.rule.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.rule.alert.Asked.about;
import static sn.coop.core.rule.alert.Asked.change;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrestRulesTest {
  private static final String NAME = "{type: LEGAL, familyName: Sanyang, givenNames: Lamin}";
  private static final String MARKS = "description: {heightCm: 178}";
  private static final String WANTED =
      """
      {messageType: ALERT_CREATE, createdAt: "2026-11-23T08:00:00Z", sender: {country: SN},
       handling: {evaluation: {source: A}},
       alertCreate: {version: 1, category: WANTED_ARREST, actionRequested: [ARREST_PROVISIONALLY],
        validUntil: "2027-11-23T08:00:00Z", subject: {personRef: p1}, factsSummary: [{text: facts}],
        offence: [{period: {from: "2026-03-02"}, place: Kayar, maxPenalty: {kind: TERM, months: 24}}],
        warrant: {kind: ARREST_WARRANT}, magistrateValidation: {at: "2026-11-22T08:00:00Z"},
        extraditionWillBeSought: true,
        person: [{localId: p1, role: [SUSPECT], name: [NAME], sex: M, birth: {date: {y: 1991}}, MARKS}]}}
      """
          .replace("NAME", NAME)
          .replace("MARKS", MARKS);
  private static final String CONVICTED =
      WANTED
          .replace("SUSPECT", "CONVICTED")
          .replace("warrant:", "sentence: {kind: TERM, imposedMonths: 6}, warrant:");

  @Test
  void an_alert_that_says_all_is_not_refused() {
    assertThat(about(WANTED)).isEmpty();
    assertThat(about(CONVICTED)).isEmpty();
    assertThat(
            about(
                WANTED
                    .replace("ALERT_CREATE", "ALERT_UPDATE")
                    .replace("alertCreate", "alertUpdate")
                    .replace("version: 1", "version: 2")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "warrant: {kind: ARREST_WARRANT}, | `` | warrant-needed /alertCreate",
        "magistrateValidation: {at: \"2026-11-22T08:00:00Z\"}, | `` |"
            + " magistrate-validation-needed /alertCreate",
        "factsSummary: [{text: facts}], | `` | arrest-facts-needed /alertCreate",
        "place: Kayar, | `` | arrest-offence-dated-and-placed /alertCreate/offence[1]",
        "period: {from: \"2026-03-02\"}, | `` |"
            + " arrest-offence-dated-and-placed /alertCreate/offence[1]",
        "Sought: true | Sought: false | extradition-sought /alertCreate/extraditionWillBeSought",
        "extraditionWillBeSought: true, | `` |"
            + " extradition-sought /alertCreate/extraditionWillBeSought",
        "sex: M | sex: M, deceased: true | deceased-not-wanted /alertCreate/person[1]/deceased",
        "months: 24 | months: 23 | prosecution-threshold /alertCreate",
        "kind: TERM, months: 24 | kind: TERM | prosecution-threshold /alertCreate",
        "SUSPECT | CONVICTED | sentence-of-convicted /alertCreate",
        "[SUSPECT] | [WITNESS] | role-of-its-category /alertCreate/person[1]",
        "[SUSPECT] | [MIGRANT_SMUGGLED] | smuggled-migrant-not-wanted /alertCreate/person[1]",
        "[SUSPECT] | [VICTIM, MIGRANT_SMUGGLED] |"
            + " smuggled-migrant-not-wanted /alertCreate/person[1]",
      })
  void what_is_missing_or_too_little_is_named(String from, String to, String fault) {
    assertThat(about(change(WANTED, from, to))).containsExactly(fault);
  }

  @Test
  void an_offence_is_named_whatever_its_penalty() {
    String without = WANTED.replaceFirst("(?s)offence: \\[.*?\\],\\s+warrant", "warrant");
    assertThat(about(without)).containsExactly("arrest-offence-needed /alertCreate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SEARCH_ORDER", "SUMMONS", "ARREST_WARRANT, executable: false"})
  void a_decision_that_orders_no_arrest_is_no_warrant(String kind) {
    assertThat(about(change(WANTED, "{kind: ARREST_WARRANT}", "{kind: " + kind + "}")))
        .containsExactly("warrant-orders-arrest /alertCreate/warrant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WARRANT_TO_BRING", "JUDGMENT", "ARREST_WARRANT, executable: true"})
  void a_decision_in_force_that_orders_an_arrest_is_one(String kind) {
    assertThat(about(change(WANTED, "{kind: ARREST_WARRANT}", "{kind: " + kind + "}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: LIFE",
        "kind: TERM, imposedMonths: 60, remainingMonths: 6",
        "kind: TERM, imposedMonths: 6",
      })
  void enough_of_a_sentence_is_left(String sentence) {
    assertThat(about(change(CONVICTED, "kind: TERM, imposedMonths: 6", sentence))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: TERM",
        "kind: TERM, imposedMonths: 5",
        "kind: TERM, imposedMonths: 60, remainingMonths: 5",
      })
  void too_little_of_a_sentence_is_left(String sentence) {
    assertThat(about(change(CONVICTED, "kind: TERM, imposedMonths: 6", sentence)))
        .containsExactly("sentence-threshold /alertCreate/sentence");
  }

  @Test
  void the_sentence_counts_and_not_the_heaviest_penalty_once_there_is_one() {
    assertThat(about(change(CONVICTED, "months: 24", "months: 12"))).isEmpty();
  }

  @Test
  void having_crossed_a_border_is_no_ground_to_arrest_a_smuggled_migrant() {
    String suspect = change(WANTED, "[SUSPECT]", "[SUSPECT, MIGRANT_SMUGGLED]");
    String crossed = change(suspect, "place: Kayar", "place: Kayar, interpolCode: III");
    assertThat(about(suspect)).isEmpty();
    assertThat(about(crossed))
        .containsExactly("smuggled-migrant-not-wanted /alertCreate/person[1]");
    assertThat(about(change(crossed, "III", "ILM"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: LEGAL, fullName: Coumba}",
        "{type: TRANSLITERATED, familyName: Ely, patronymic: Ould Sidi Ahmed, fullName: x y}",
        "{type: NICKNAME, fullName: Vieux}, {type: LEGAL, familyName: Sanyang, givenNames: Lamin}",
      })
  void a_name_is_enough_as_its_bearer_has_it(String name) {
    assertThat(about(change(WANTED, NAME, name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: NICKNAME, fullName: Vieux}",
        "{type: LEGAL, fullName: Lamin Sanyang}",
        "{type: LEGAL, familyName: Sanyang, fullName: Lamin Sanyang}",
      })
  void a_name_whose_parts_nobody_can_tell_is_not_enough(String name) {
    assertThat(about(change(WANTED, NAME, name)))
        .containsExactly("arrest-identity-minimum /alertCreate/person[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identityDocument: [{type: PASSPORT, number: A0294}]",
        "biometric: [{type: DNA}]",
        "biometric: [{type: FINGERPRINTS}]",
      })
  void one_mark_is_enough_beside_name_sex_and_year(String mark) {
    assertThat(about(change(WANTED, MARKS, mark))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "occupation: pêcheur",
        "description: {}",
        "identityDocument: [{type: PASSPORT}]",
        "biometric: [{type: FACE}]",
      })
  void without_a_mark_a_policeman_could_arrest_the_wrong_one(String mark) {
    String faceless = change(WANTED, "birth: {date: {y: 1991}}, ", "");
    assertThat(about(change(faceless, MARKS, mark)))
        .containsExactly("arrest-identity-minimum /alertCreate/person[1]");
  }

  @Test
  void a_photograph_and_something_else_replace_the_rest() {
    String unsexed = change(WANTED, "sex: M", "sex: U");
    assertThat(about(unsexed)).containsExactly("arrest-identity-minimum /alertCreate/person[1]");
    assertThat(about(change(unsexed, MARKS, "photo: [a3]"))).isEmpty();
    assertThat(about(change(change(unsexed, MARKS, "photo: [a3]"), "birth", "birthday")))
        .containsExactly("arrest-identity-minimum /alertCreate/person[1]");
  }

  @Test
  void an_arrest_is_asked_for_in_no_other_category() {
    String located = change(WANTED, "WANTED_ARREST", "LOCATE_IDENTIFY");
    assertThat(about(located))
        .containsExactly("arrest-only-if-wanted /alertCreate/actionRequested[1]");
    assertThat(about(change(located, "ARREST_PROVISIONALLY", "LOCATE"))).isEmpty();
  }
}
