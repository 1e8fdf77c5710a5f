package sn.coop.core.rule.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.core.fixtures.Judged;

/** What must hold of names as they are written. */
class NameRulesTest {
  private static final String NAME = "/mlaRequest/person[1]/name[1]";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cheikh Ahmadou N'Diaye",
        "María José Ibáñez Núñez",
        "محمد ولد سيدي أحمد ولد اعل",
        "João D’Ávila",
        "Ŋaari ʿAli",
        "علی\u200cرضا",
        "Coumba"
      })
  void a_name_as_its_bearer_writes_it_is_right(String name) {
    assertThat(Judged.by(new NameComposed(), named(name))).isEmpty();
    assertThat(Judged.by(new NameWithoutControls(), named(name))).isEmpty();
  }

  @Test
  void a_letter_and_its_accent_are_one_character_in_every_part_of_a_name() {
    assertThat(Judged.by(new NameComposed(), named("Jose\u0301 Sène")))
        .containsExactly(NAME + "/fullName");
    assertThat(
            Judged.by(
                new NameComposed(),
                person(
                    "{familyName: Se\u0300ne, givenNames: Jose\u0301, patronymic: Be\u0301,"
                        + " particles: e\u0301, fullName: Sène}")))
        .containsExactly(
            NAME + "/familyName", NAME + "/givenNames", NAME + "/patronymic", NAME + "/particles");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moussa\u202e Diop", "Moussa\u2066 Diop", "\u200fمحمد", "Moussa\u061c", "Mou\u200bssa",
        "\ufeffMoussa", "Moussa\u0007", "Moussa\u2028Diop", "Moussa\ud800", "\udc00Moussa"
      })
  void nothing_unseen_stands_in_a_name(String name) {
    assertThat(Judged.by(new NameWithoutControls(), named(name)))
        .containsExactly(NAME + "/fullName");
  }

  @Test
  void an_official_and_a_parent_have_names_too() {
    String message =
        """
        {messageType: MLA_REQUEST, mlaRequest: {
          requestingAuthority: {official: {fullName: "Awa\u202e Sarr"}},
          person: [{localId: p1, mother: {fullName: "Awa\u202e Sarr"}}]}}
        """;

    assertThat(Judged.by(new NameWithoutControls(), message))
        .containsExactly(
            "/mlaRequest/requestingAuthority/official/fullName",
            "/mlaRequest/person[1]/mother/fullName");
  }

  @ParameterizedTest
  @CsvSource({
    "Moussa Diop,Latn",
    "N’Diaye-Sène (dit Petit),Latn",
    "NDIAYE<<CHEIKH<AHMADOU,Latn",
    "محمد ولد سيدي أحمد,Arab",
    "مُحَمَّد الـأمين،,Arab",
    "Мария,Cyrl",
    "ⵉⵏⴰⵙ,Tfng",
    "Moussa,Zyyy",
    "Moussa محمد,Zzzz",
    "山田 Taro,Jpan"
  })
  void the_script_is_that_of_the_letters(String name, String script) {
    assertThat(Judged.by(new NameInItsScript(), named(name, script))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"محمد,Latn", "Mohamed,Arab", "Mohamed محمد,Latn", "Mohamed محمد,Arab", "Мoussa,Latn"})
  void another_script_than_that_of_the_letters_is_wrong(String name, String script) {
    assertThat(Judged.by(new NameInItsScript(), named(name, script)))
        .containsExactly(NAME + "/script");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{localId: n1, fullName: محمد}, {localId: n2, fullName: Mohamed, transliterationOf: n1} |",
        "{fullName: محمد}, {fullName: Mohamed, transliterationOf: n1} | name[2]",
        "{localId: n1, fullName: Mohamed, transliterationOf: n1} | name[1]",
        "{localId: n1, fullName: محمد}, {fullName: Mohamed, transliterationOf: p2} | name[2]",
        "{localId: n1, fullName: محمد}, {fullName: Mohamed, transliterationOf: other} | name[2]"
      })
  void a_transliteration_names_another_name_of_the_same_person(String names, String broken) {
    String message =
        """
        {messageType: MLA_REQUEST, mlaRequest: {person: [
          {localId: p1, name: [%s]},
          {localId: p2, name: [{localId: other, fullName: أحمد}]}]}}
        """;

    assertThat(Judged.by(new TransliterationOfAnotherName(), message.formatted(names)))
        .isEqualTo(
            broken == null
                ? List.of()
                : List.of("/mlaRequest/person[1]/" + broken + "/transliterationOf"));
  }

  @Test
  void a_person_does_not_misuse_an_identity_of_his_own() {
    String message =
        """
        {messageType: ALERT_UPDATE, alertUpdate: {person: [
          {localId: p1, misusedIdentityOf: p2}, {localId: p2, misusedIdentityOf: p2}]}}
        """;

    assertThat(Judged.by(new MisusedIdentityOfAnother(), message))
        .containsExactly("/alertUpdate/person[2]/misusedIdentityOf");
  }

  private static String named(String name) {
    return person("{fullName: \"" + name + "\"}");
  }

  private static String named(String name, String script) {
    return person("{fullName: \"" + name + "\", script: " + script + "}");
  }

  private static String person(String name) {
    return "{messageType: MLA_REQUEST, mlaRequest: {person: [{localId: p1, name: ["
        + name
        + "]}]}}";
  }
}
