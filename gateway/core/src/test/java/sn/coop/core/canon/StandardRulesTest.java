package sn.coop.core.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.rule.Rule;

final class StandardRulesTest {

  static List<Rule> rules() {
    return StandardRules.ALL;
  }

  @Test
  void no_two_rules_share_a_name() {
    assertThat(rules()).extracting(Rule::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_concerns_something_and_refuses_it(Rule rule) {
    assertThat(MessageType.values()).anyMatch(rule::concerns);
    assertThat(rule.code().kind()).isEqualTo(Code.Kind.REFUSAL);
  }

  /** The sentence goes on from the place that it is told of, so it begins small. */
  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_told_in_both_languages(Rule rule) {
    Sentence sentence = rule.sentence();
    assertThat(Stream.of(sentence.english(), sentence.french()))
        .allMatch(text -> text.matches("\\p{Ll}.{8,}[^.]"));
    assertThat(sentence.french())
        .isNotEqualTo(sentence.english())
        .doesNotContainPattern("[a-zé][;:] ");
    assertThat(sentence.english()).doesNotContainPattern(" [;:]");
  }
}
