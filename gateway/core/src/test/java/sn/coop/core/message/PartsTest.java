package sn.coop.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.core.fixtures.Parts;

/** The notation in which tests write messages says what the canon would say. */
class PartsTest {

  @Test
  void names_texts_and_paths_are_those_of_a_read_message() {
    Part message =
        Parts.read(
            """
            {messageType: MLA_REQUEST, createdAt: 2026-11-23T08:59:00Z,
             mlaRequest: {
               purpose: [{lang: fr, text: "Comptes, virements"}],
               measure: [{localId: m1}, {localId: m2, personRef: [p1, p2]}],
             }}
            """);

    assertThat(message.path()).isEqualTo("/");
    assertThat(message.text("createdAt")).contains("2026-11-23T08:59:00Z");
    assertThat(message.all("text").map(Part::text)).containsExactly("Comptes, virements");
    assertThat(message.all("measure").map(Part::path))
        .containsExactly("/mlaRequest/measure[1]", "/mlaRequest/measure[2]");
    assertThat(message.all("personRef").map(Part::path))
        .containsExactly(
            "/mlaRequest/measure[2]/personRef[1]", "/mlaRequest/measure[2]/personRef[2]");
    assertThat(message.at("mlaRequest", "measure").orElseThrow().pathOf("type"))
        .isEqualTo("/mlaRequest/measure[1]/type");
  }

  @Test
  void an_empty_object_an_empty_list_and_an_empty_text_are_allowed() {
    Part message = Parts.read("{a: {}, b: [], c: '', d: \"it's\"}");

    assertThat(message.children().stream().map(Part::name)).isEqualTo(List.of("a", "c", "d"));
    assertThat(message.text("d")).contains("it's");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{a: 1", "{a 1}", "{a: }", "{a: 1, a: 2}", "{a: 'x}", "{a: 1} b", "{a: [1}"})
  void a_mistyped_message_is_not_taken_for_another(String text) {
    assertThatThrownBy(() -> Parts.read(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
