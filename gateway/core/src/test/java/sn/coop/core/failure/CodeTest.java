package sn.coop.core.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sn.coop.core.table.Table;

final class CodeTest {

  @ParameterizedTest
  @EnumSource(Code.class)
  void a_code_has_a_sentence_in_both_languages(Code code) {
    assertThat(code.english()).matches("[A-Z].{20,}\\.").doesNotContain("\n");
    assertThat(code.french()).matches("[A-ZÀÉ].{20,}\\.").doesNotContain("\n");
    assertThat(code.french()).isNotEqualTo(code.english());
  }

  @Test
  void the_table_of_texts_has_a_row_for_every_code_and_no_other() {
    assertThat(Table.beside(Code.class, "codes.csv").rows())
        .extracting(row -> row.get("code"))
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::name).toList());
  }

  /** French typography: a space stands before ';' and ':', which English does not have. */
  @ParameterizedTest
  @EnumSource(Code.class)
  void the_two_languages_are_not_mixed_up(Code code) {
    assertThat(code.french()).doesNotContainPattern("[a-zé][;:] ");
    assertThat(code.english()).doesNotContainPattern(" [;:]");
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void the_status_says_who_must_act(Code code) {
    if (code.kind() == Code.Kind.REFUSAL) {
      assertThat(code.httpStatus()).isBetween(400, 499);
      assertThat(code.soapFault()).isEqualTo("Sender");
    } else {
      assertThat(code.httpStatus()).isEqualTo(503);
      assertThat(code.soapFault()).isEqualTo("Receiver");
    }
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void an_ebms_code_has_the_form_of_the_standard(Code code) {
    assertThat(code.ebms()).matches("EBMS:0[0-9]{3}");
  }

  @Test
  void no_two_codes_share_a_problem_type() {
    Set<String> types = new HashSet<>();
    Arrays.stream(Code.values()).map(Code::problemType).forEach(types::add);

    assertThat(types)
        .hasSameSizeAs(Code.values())
        .allMatch(type -> type.matches("urn:sn:rcg:problem:[a-z]+(-[a-z]+)*"));
  }

  @Test
  void every_kind_of_failure_takes_codes_of_its_own_kind_alone() {
    for (Code code : Code.values()) {
      assertThat(failure(code).code()).isEqualTo(code);
    }
    assertThatThrownBy(() -> new Refusal(Code.BUSY, "")).hasMessageContaining("DEFERRAL");
    assertThatThrownBy(() -> new Deferral(Code.KEY_MISSING, "")).hasMessageContaining("BREACH");
    assertThatThrownBy(() -> new Breach(Code.EXPIRED, "")).hasMessageContaining("REFUSAL");
  }

  private static Failure failure(Code code) {
    return switch (code.kind()) {
      case REFUSAL -> new Refusal(code, "why");
      case DEFERRAL -> new Deferral(code, "why");
      case BREACH -> new Breach(code, "why");
    };
  }
}
