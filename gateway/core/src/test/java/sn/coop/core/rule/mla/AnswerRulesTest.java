package sn.coop.core.rule.mla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.fixtures.Judged;
import sn.coop.core.message.MessageType;
import sn.coop.core.rule.Rule;

/** What comes after a request: decisions, returns, questions, endings. */
class AnswerRulesTest {

  private static List<String> judged(Rule rule, MessageType type, String body) {
    return Judged.by(
            rule,
            "{messageType: %s, createdAt: 2026-11-20T23:30:00+01:00, %s: {%s}}"
                .formatted(type, type.body(), body))
        .stream()
        .map(path -> path.replace("/" + type.body() + "/", ""))
        .toList();
  }

  private static List<String> decided(Rule rule, String line) {
    return judged(
        rule,
        MessageType.MLA_DECISION,
        "perMeasure: [{%s}], decidedAt: 2026-11-20T10:00:00Z".formatted(line));
  }

  private static List<String> returned(Rule rule, String line, String rest) {
    return judged(
        rule, MessageType.MLA_EXECUTION_RETURN, "perMeasure: [{%s}], %s".formatted(line, rest));
  }

  @Test
  void a_refusal_has_grounds_and_reasons() {
    assertThat(decided(new RefusalGroundNeeded(), "decision: REFUSED"))
        .containsExactly("perMeasure[1]/ground");
    assertThat(decided(new RefusalReasonsNeeded(), "decision: REFUSED"))
        .containsExactly("perMeasure[1]/reasons");
    String whole = "decision: REFUSED, ground: [DUAL_CRIMINALITY], reasons: [{text: a}]";
    assertThat(decided(new RefusalGroundNeeded(), whole)).isEmpty();
    assertThat(decided(new RefusalReasonsNeeded(), whole)).isEmpty();
    assertThat(decided(new RefusalGroundNeeded(), "decision: ACCEPTED")).isEmpty();
    assertThat(decided(new RefusalReasonsNeeded(), "decision: POSTPONED")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED, false",
    "ACCEPTED_WITH_CONDITIONS, false",
    "REFUSED, true",
    "POSTPONED, true"
  })
  void whoever_refuses_or_postpones_says_whether_they_consulted(String decision, boolean needed) {
    String line = "perMeasure: [{decision: %s}]".formatted(decision);
    assertThat(judged(new ConsultationSaid(), MessageType.MLA_DECISION, line))
        .isEqualTo(needed ? List.of("consultationHeld") : List.of());
    assertThat(
            judged(
                new ConsultationSaid(),
                MessageType.MLA_DECISION,
                line + ", consultationHeld: false"))
        .isEmpty();
  }

  @Test
  void a_conditional_acceptance_has_conditions_and_a_postponement_its_date() {
    assertThat(decided(new ConditionNeeded(), "decision: ACCEPTED_WITH_CONDITIONS"))
        .containsExactly("perMeasure[1]/condition");
    assertThat(
            decided(
                new ConditionNeeded(),
                "decision: ACCEPTED_WITH_CONDITIONS, condition: [{type: COST_SHARING}]"))
        .isEmpty();
    assertThat(decided(new PostponementNeeded(), "decision: POSTPONED"))
        .containsExactly("perMeasure[1]/postponement");
    assertThat(
            decided(
                new PostponementNeeded(),
                "decision: POSTPONED, postponement: {ground: EVIDENCE_IN_USE}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PREJUDICE_ONGOING_CASE, false",
    "EVIDENCE_IN_USE, false",
    "PERSON_SERVING_SENTENCE, false",
    "RESOURCE, true"
  })
  void a_lack_of_means_is_no_ground_to_postpone(String ground, boolean broken) {
    assertThat(
            decided(new PostponementGroundLegal(), "postponement: {ground: %s}".formatted(ground)))
        .isEqualTo(broken ? List.of("perMeasure[1]/postponement/ground") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"2026-11-19, true", "2026-11-20, true", "2026-11-21, false"})
  void a_review_comes_after_the_decision(String review, boolean broken) {
    assertThat(decided(new ReviewDateAhead(), "postponement: {reviewDate: %s}".formatted(review)))
        .isEqualTo(broken ? List.of("perMeasure[1]/postponement/reviewDate") : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACCEPTED                 | condition    | condition: [{type: RETURN_BY}] | condition[1]
          REFUSED                  | condition    | condition: [{type: RETURN_BY}] | condition[1]
          ACCEPTED_WITH_CONDITIONS | condition    | condition: [{type: RETURN_BY}] |
          ACCEPTED                 | ground       | ground: [LANGUAGE]             | ground[1]
          POSTPONED                | ground       | ground: [LANGUAGE]             | ground[1]
          REFUSED                  | ground       | ground: [LANGUAGE]             |
          REFUSED                  | postponement | postponement: {ground: a}      | postponement
          POSTPONED                | postponement | postponement: {ground: a}      |
          REFUSED                  | substitute   | substituteMeasure: {type: a}   |
          """)
  void a_decision_holds_only_what_belongs_to_it(
      String decision, String what, String field, String broken) {
    assertThat(decided(new NothingForeignToDecision(), "decision: " + decision + ", " + field))
        .as(what)
        .isEqualTo(broken == null ? List.of() : List.of("perMeasure[1]/" + broken));
  }

  @Test
  void one_measure_has_one_line() {
    String lines = "perMeasure: [{measureRef: m1}, {measureRef: m2}, {measureRef: m1}]";
    for (MessageType type : List.of(MessageType.MLA_DECISION, MessageType.MLA_EXECUTION_RETURN)) {
      assertThat(judged(new OneLinePerMeasure(), type, lines))
          .containsExactly("perMeasure[3]/measureRef");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXECUTED, false, false, true",
    "PARTLY_EXECUTED, false, false, false",
    "PARTLY_EXECUTED, true, true, false",
    "NOT_EXECUTED, false, true, false",
    "NOT_EXECUTED, true, true, false",
  })
  void a_reason_stands_where_something_was_not_done(
      String result, boolean last, boolean needed, boolean forbidden) {
    String bare = "result: " + result;
    String explained = bare + ", nonExecutionReason: ACCOUNT_CLOSED";
    String rest = "final: " + last;
    List<String> there = List.of("perMeasure[1]/nonExecutionReason");
    boolean part = result.equals("PARTLY_EXECUTED");
    assertThat(
            returned(part ? new FinalPartExplained() : new NonExecutionReasonNeeded(), bare, rest))
        .isEqualTo(needed ? there : List.of());
    assertThat(returned(new FinalPartExplained(), explained, rest)).isEmpty();
    assertThat(returned(new NonExecutionReasonNeeded(), explained, rest)).isEmpty();
    assertThat(returned(new NoReasonIfExecuted(), explained, rest))
        .isEqualTo(forbidden ? there : List.of());
  }

  @ParameterizedTest
  @CsvSource({"EXECUTED, true", "PARTLY_EXECUTED, true", "NOT_EXECUTED, false"})
  void what_was_executed_stands_in_a_record(String result, boolean needed) {
    String line = "result: " + result;
    assertThat(returned(new ExecutionRecordNeeded(), line, "final: true"))
        .isEqualTo(needed ? List.of("recordRef") : List.of());
    assertThat(returned(new ExecutionRecordNeeded(), line, "recordRef: [a1]")).isEmpty();
  }

  @Test
  void another_reason_is_explained() {
    Rule rule = new OtherReasonExplained();
    assertThat(judged(rule, MessageType.MLA_CLOSURE, "reason: OTHER"))
        .containsExactly("explanation");
    assertThat(judged(rule, MessageType.MLA_CLOSURE, "reason: OTHER, explanation: [{text: a}]"))
        .isEmpty();
    assertThat(judged(rule, MessageType.MLA_WITHDRAWAL, "reason: REPLACED")).isEmpty();
    assertThat(returned(rule, "nonExecutionReason: OTHER", "final: true"))
        .containsExactly("perMeasure[1]/explanation");
  }

  @Test
  void someone_executes_what_is_in_execution() {
    Rule rule = new ExecutingAuthorityNeeded();
    assertThat(judged(rule, MessageType.MLA_PROGRESS, "stage: IN_EXECUTION"))
        .containsExactly("executingAuthority");
    assertThat(judged(rule, MessageType.MLA_PROGRESS, "stage: UNDER_REVIEW")).isEmpty();
    assertThat(
            judged(
                rule,
                MessageType.MLA_PROGRESS,
                "stage: IN_EXECUTION, executingAuthority: {name: a}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-19, true", "2026-11-20, true", "2026-11-21, false"})
  void an_answer_is_due_after_the_question(String due, boolean broken) {
    assertThat(judged(new DueByAhead(), MessageType.MLA_INFO_REQUEST, "dueBy: " + due))
        .isEqualTo(broken ? List.of("dueBy") : List.of());
  }

  @Test
  void a_question_has_one_answer() {
    assertThat(
            judged(
                new OneAnswerPerQuestion(),
                MessageType.MLA_INFO_REPLY,
                "answer: [{questionRef: q1}, {questionRef: q2}, {questionRef: q1}]"))
        .containsExactly("answer[3]/questionRef");
  }

  @ParameterizedTest
  @CsvSource({
    "purpose: ESTIMATE, answer: SHARED, estimate",
    "purpose: ESTIMATE, estimate: {value: 1}, ",
    "purpose: ANSWER, estimate: {value: 1}, answer",
    "purpose: ANSWER, answer: SHARED, ",
  })
  void an_estimate_has_an_amount_and_its_answer_an_answer(
      String purpose, String field, String missing) {
    assertThat(judged(new CostsSaid(), MessageType.MLA_COST_CONSULTATION, purpose + ", " + field))
        .isEqualTo(missing == null ? List.of() : List.of(missing));
  }
}
