package sn.coop.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.fixtures.Parts;

class MatchingKeyTest {

  @ParameterizedTest
  @CsvFileSource(resources = "matches.csv", numLinesToSkip = 1)
  void forms_of_one_name_match(String one, String other, String why) {
    assertThat(MatchingKey.of(one).matches(MatchingKey.of(other))).as(why).isTrue();
    assertThat(MatchingKey.of(other).matches(MatchingKey.of(one))).as(why).isTrue();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "others.csv", numLinesToSkip = 1)
  void two_names_do_not_match(String one, String other, String why) {
    assertThat(MatchingKey.of(one).matches(MatchingKey.of(other))).as(why).isFalse();
    assertThat(MatchingKey.of(other).matches(MatchingKey.of(one))).as(why).isFalse();
  }

  @Test
  void a_name_without_a_letter_matches_nothing() {
    for (String nothing : List.of("", " ", "-'", "\u200f", "<<<")) {
      MatchingKey key = MatchingKey.of(nothing);
      assertThat(key.matches(key)).isFalse();
      assertThat(key.matches(MatchingKey.of("Coumba"))).isFalse();
      assertThat(key.text()).isEmpty();
      assertThat(key.likeness(key)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Cheikh Ahmadou N'Diaye,amadou cheikh ndiaye",
    "محمد ولد سيدي أحمد ولد اعل,ahmed amadou ely mohamed mouhamadou sidi",
    "Mohamed Ould Sidi Ahmed Ould Ely,ahmed ely mohamed sidi",
    "María José Ibáñez Núñez,bnz js mr nnz",
    "خليل زكي,kll zk",
    "Khalil Zaki,kll zk"
  })
  void what_an_index_keeps_is_the_same_in_every_script(String name, String text) {
    assertThat(MatchingKey.of(name).text()).isEqualTo(text);
  }

  @Test
  void names_that_are_near_come_before_names_that_are_not() {
    MatchingKey sought = MatchingKey.of("Lamin Sanyang");
    List<Double> likenesses =
        Map.of(
                1, "SANYANG, Lamine",
                2, "Lamine Sagna",
                3, "Lamine Diatta",
                4, "Ousmane Diatta")
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> MatchingKey.of(entry.getValue()).likeness(sought))
            .toList();

    assertThat(likenesses.get(0)).isEqualTo(1);
    assertThat(likenesses.get(1)).isBetween(0.6, 0.95);
    assertThat(likenesses).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(likenesses).doesNotHaveDuplicates();
  }

  @Test
  void a_likeness_lies_between_0_and_1_and_a_missing_name_lowers_it() {
    MatchingKey whole = MatchingKey.of("Mohamed Ould Sidi Ahmed Ould Ely");
    MatchingKey part = MatchingKey.of("Mohamed Ely");

    assertThat(whole.likeness(whole)).isEqualTo(1);
    assertThat(whole.likeness(part)).isBetween(0.5, 0.9).isEqualTo(part.likeness(whole));
    assertThat(whole.likeness(MatchingKey.of("وليد"))).isBetween(0.0, 0.5);
  }

  /** Somebody may write 200 characters as a name; that must not stop a gateway. */
  @Test
  void many_equal_words_take_no_time() {
    MatchingKey one = MatchingKey.of("محمد ".repeat(40) + "Diop");
    MatchingKey other = MatchingKey.of("Mohamed ".repeat(40) + "Diallo");

    assertThat(one.matches(other)).isFalse();
    assertThat(one.likeness(other)).isGreaterThan(0.9);
  }

  @Test
  void a_word_gives_up_its_place_to_one_that_has_no_other() {
    assertThat(
            MatchingKey.of("محمد Mohamed Fall")
                .matches(MatchingKey.of("Mohamed Mouhamadou Fall Diop")))
        .isTrue();
  }

  @Test
  void a_key_tells_nobody_the_name() {
    assertThat(MatchingKey.of("Moussa Diop")).hasToString("2 words");
  }

  @Test
  void all_names_of_a_person_count_in_all_scripts() {
    Names names =
        Names.of(
            Parts.read(
                """
                {name: [{type: LEGAL, fullName: محمد ولد سيدي أحمد ولد اعل, script: Arab},
                        {type: ALIAS, fullName: Coumba, script: Latn},
                        {type: TRANSLITERATED, script: Latn}]}
                """));

    assertThat(names.keys()).hasSize(2);
    assertThat(names.matches(MatchingKey.of("Mohamed Ely"))).isTrue();
    assertThat(names.matches(MatchingKey.of("COUMBA"))).isTrue();
    assertThat(names.matches(MatchingKey.of("Moussa Ely"))).isFalse();
    assertThat(names.matches(new Names(List.of(MatchingKey.of("Ely Mohamed"))))).isTrue();
    assertThat(names.matches(new Names(List.of()))).isFalse();
    assertThat(names.likeness(new Names(List.of(MatchingKey.of("Cumba"))))).isEqualTo(1);
    assertThat(names.likeness(new Names(List.of()))).isZero();
  }
}
