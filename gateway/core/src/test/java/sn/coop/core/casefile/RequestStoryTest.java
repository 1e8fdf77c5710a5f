package sn.coop.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Parties.AUDIENCIA;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.SGCJI;
import static sn.coop.core.message.MessageType.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests for legal assistance from the first letter to the last. */
class RequestStoryTest {
  private final Story story = new Story();

  private String state() {
    return story.file(DACG).state();
  }

  private String standing() {
    return Story.standing(story.file(DACG));
  }

  private Fact request(String... measures) {
    return story.opens(MLA_REQUEST, DACG, List.of(SGCJI), measures);
  }

  private Fact threeMeasures() {
    return request(
        "measure:m1=BANK_TRANSACTIONS", "measure:m2=HEARING_VIDEO", "measure:m3=SEIZURE_EVIDENCE");
  }

  @Test
  void each_step_of_an_ordinary_request_moves_it_once() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS");
    assertThat(state()).isEqualTo("SUBMITTED");
    story.delivered(request, SGCJI);
    assertThat(state()).isEqualTo("RECEIVED");
    story.about(request, MLA_ACK, SGCJI);
    assertThat(state()).isEqualTo("ACKNOWLEDGED");
    story.about(request, MLA_PROGRESS, SGCJI, "stage=UNDER_REVIEW");
    assertThat(state()).isEqualTo("UNDER_REVIEW");
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=ACCEPTED");
    assertThat(standing()).isEqualTo("case ACCEPTED, measure:m1 ACCEPTED");
    story.about(request, MLA_PROGRESS, SGCJI, "stage=IN_EXECUTION");
    assertThat(standing()).isEqualTo("case IN_EXECUTION, measure:m1 IN_EXECUTION");
    story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=EXECUTED", "final=true");
    assertThat(standing()).isEqualTo("case EXECUTED, measure:m1 EXECUTED");
    story.about(request, MLA_CLOSURE, DACG);
    assertThat(state()).isEqualTo("CLOSED");
  }

  @Test
  void that_a_part_is_accepted_refused_and_executed_is_derived_from_the_measures() {
    Fact request = threeMeasures();
    story.about(
        request,
        MLA_DECISION,
        SGCJI,
        "decision:m1=ACCEPTED",
        "decision:m2=ACCEPTED",
        "decision:m3=REFUSED");
    assertThat(standing())
        .isEqualTo(
            "case PARTIALLY_ACCEPTED, measure:m1 ACCEPTED, measure:m2 ACCEPTED, measure:m3 REFUSED");
    story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=PARTLY_EXECUTED", "final=false");
    assertThat(standing())
        .isEqualTo(
            "case PARTIALLY_EXECUTED, measure:m1 PARTLY_EXECUTED, measure:m2 ACCEPTED, measure:m3 REFUSED");
    story.about(
        request,
        MLA_EXECUTION_RETURN,
        SGCJI,
        "result:m1=EXECUTED",
        "result:m2=NOT_EXECUTED",
        "final=true");
    assertThat(standing())
        .isEqualTo(
            "case EXECUTED, measure:m1 EXECUTED, measure:m2 NOT_EXECUTED, measure:m3 REFUSED");
  }

  @Test
  void what_was_partly_executed_stays_so_when_nothing_more_comes() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS");
    story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=PARTLY_EXECUTED", "final=true");
    assertThat(standing()).isEqualTo("case EXECUTED, measure:m1 PARTLY_EXECUTED");
  }

  @Test
  void a_request_of_which_nothing_could_be_executed_was_not_executed() {
    Fact request = threeMeasures();
    story.about(
        request,
        MLA_DECISION,
        SGCJI,
        "decision:m1=ACCEPTED",
        "decision:m2=REFUSED",
        "decision:m3=REFUSED");
    story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=NOT_EXECUTED", "final=true");
    assertThat(state()).isEqualTo("NOT_EXECUTED");
  }

  @Test
  void a_request_that_is_refused_whole_is_refused_and_may_be_closed() {
    Fact request = threeMeasures();
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=REFUSED", "decision:m2=REFUSED");
    assertThat(state()).isEqualTo("UNDER_REVIEW");
    story.about(request, MLA_DECISION, SGCJI, "decision:m3=REFUSED");
    assertThat(state()).isEqualTo("REFUSED");
    story.about(request, MLA_CLOSURE, DACG);
    assertThat(state()).isEqualTo("CLOSED");
  }

  @Test
  void a_question_stops_the_case_and_the_answer_puts_it_back_where_it_was() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS");
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=ACCEPTED");
    Fact first = story.about(request, MLA_INFO_REQUEST, SGCJI, "question:q1=");
    Fact second = story.about(request, MLA_INFO_REQUEST, SGCJI, "question:q2=");
    assertThat(state()).isEqualTo("INFO_REQUESTED");
    story.about(second, MLA_INFO_REPLY, DACG, "answer:q2=q2");
    assertThat(state()).isEqualTo("INFO_REQUESTED");
    story.about(first, MLA_INFO_REPLY, DACG, "answer:q1=q1");
    assertThat(state()).isEqualTo("ACCEPTED");
  }

  @Test
  void who_asked_may_go_on_without_the_answer() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS");
    Fact question = story.about(request, MLA_INFO_REQUEST, SGCJI, "question:q1=");
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=REFUSED");
    assertThat(state()).isEqualTo("REFUSED");
    Fact reply = story.about(question, MLA_INFO_REPLY, DACG, "answer:q1=q1");
    assertThat(state()).isEqualTo("REFUSED");
    story.facts.remove(reply);
    assertThat(Story.hear(story.file(DACG), reply).marks()).containsExactly(Mark.LATE);
  }

  @Test
  void conditions_wait_for_the_side_that_was_given_them() {
    Fact request = threeMeasures();
    Fact decision =
        story.about(
            request,
            MLA_DECISION,
            SGCJI,
            "decision:m1=ACCEPTED_WITH_CONDITIONS",
            "decision:m2=ACCEPTED",
            "decision:m3=REFUSED");
    assertThat(state()).isEqualTo("ACCEPTED_WITH_CONDITIONS");
    story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=EXECUTED");
    assertThat(standing()).contains("measure:m1 CONDITIONAL");
    story.about(decision, MLA_CONDITIONS_REPLY, DACG, "conditions=ACCEPTED");
    assertThat(standing()).contains("measure:m1 EXECUTED").startsWith("case PARTIALLY_EXECUTED");
  }

  @Test
  void conditions_that_are_declined_withdraw_what_they_were_set_for() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS");
    Fact decision =
        story.about(request, MLA_DECISION, SGCJI, "decision:m1=ACCEPTED_WITH_CONDITIONS");
    story.about(decision, MLA_CONDITIONS_REPLY, DACG, "conditions=DECLINED");
    assertThat(standing()).isEqualTo("case WITHDRAWN, measure:m1 WITHDRAWN");
  }

  @Test
  void conditions_that_are_declined_for_one_measure_leave_the_other() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS", "measure:m2=HEARING_VIDEO");
    Fact decision =
        story.about(
            request,
            MLA_DECISION,
            SGCJI,
            "decision:m1=ACCEPTED_WITH_CONDITIONS",
            "decision:m2=ACCEPTED");
    story.about(decision, MLA_CONDITIONS_REPLY, DACG, "conditions=DECLINED");
    assertThat(standing()).isEqualTo("case ACCEPTED, measure:m1 WITHDRAWN, measure:m2 ACCEPTED");
  }

  @Test
  void what_was_postponed_is_taken_up_again() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS");
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=ACCEPTED");
    story.about(request, MLA_PROGRESS, SGCJI, "stage=IN_EXECUTION");
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=POSTPONED");
    assertThat(standing()).isEqualTo("case POSTPONED, measure:m1 POSTPONED");
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=ACCEPTED");
    assertThat(standing()).isEqualTo("case ACCEPTED, measure:m1 ACCEPTED");
  }

  @Test
  void a_withdrawal_ends_whatever_is_not_over() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS", "measure:m2=HEARING_VIDEO");
    story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=EXECUTED");
    story.about(request, MLA_WITHDRAWAL, DACG);
    assertThat(standing()).isEqualTo("case WITHDRAWN, measure:m1 EXECUTED, measure:m2 WITHDRAWN");
  }

  @Test
  void a_supplement_reopens_a_closed_case_with_its_new_measures() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS");
    story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=EXECUTED", "final=true");
    story.about(request, MLA_CLOSURE, DACG);
    CaseFile closed = story.file(DACG);
    Fact supplement = story.about(request, MLA_SUPPLEMENT, DACG, "measure:m2=HEARING_VIDEO");
    assertThat(Story.hear(closed, supplement).changes())
        .extracting(Movement.Change::how)
        .containsExactly("CLOSED>REOPENED>UNDER_REVIEW", "PROPOSED, type=HEARING_VIDEO");
    story.about(request, MLA_DECISION, SGCJI, "decision:m2=REFUSED");
    assertThat(standing()).isEqualTo("case REFUSED, measure:m1 EXECUTED, measure:m2 REFUSED");
    story.about(request, MLA_CLOSURE, DACG);
    assertThat(state()).isEqualTo("CLOSED");
  }

  @Test
  void a_supplement_that_crosses_the_last_return_leaves_its_measure_open() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS");
    story.about(request, MLA_SUPPLEMENT, DACG, "measure:m2=HEARING_VIDEO");
    story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=EXECUTED", "final=true");
    assertThat(standing())
        .isEqualTo("case PARTIALLY_EXECUTED, measure:m1 EXECUTED, measure:m2 PROPOSED");
  }

  @Test
  void the_wrong_authority_names_the_competent_one_and_the_request_goes_there() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS");
    story.about(request, MLA_ACK, SGCJI, "redirect=ES-AN");
    assertThat(state()).isEqualTo("REDIRECTED");
    Fact again = story.opens(MLA_REQUEST, DACG, List.of(AUDIENCIA), "measure:m1=BANK_TRANSACTIONS");
    story.about(again, MLA_ACK, AUDIENCIA);
    assertThat(state()).isEqualTo("ACKNOWLEDGED");
    assertThat(standing())
        .isEqualTo(
            "case@ES-MJU-SGCJI REDIRECTED, measure:m1@ES-MJU-SGCJI PROPOSED, "
                + "case@ES-AN ACKNOWLEDGED, measure:m1@ES-AN PROPOSED");
  }

  @Test
  void of_a_joint_request_each_authority_answers_for_itself() {
    Fact request = story.opens(MLA_REQUEST, DACG, List.of(SGCJI, DGPJ), "measure:m1=HEARING_VIDEO");
    story.delivered(request, DGPJ);
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=REFUSED");
    assertThat(standing())
        .isEqualTo(
            "case@ES-MJU-SGCJI REFUSED, measure:m1@ES-MJU-SGCJI REFUSED, "
                + "case@CV-DGPJ RECEIVED, measure:m1@CV-DGPJ PROPOSED");
    assertThat(state()).as("the least advanced").isEqualTo("RECEIVED");
    assertThat(Story.standing(story.file(DGPJ)))
        .as("the other's answer is no part of its file")
        .isEqualTo("case RECEIVED, measure:m1 PROPOSED");
  }

  @Test
  void the_requesting_side_cannot_decide_and_a_stranger_says_nothing() {
    Fact request = request("measure:m1=BANK_TRANSACTIONS");
    story.about(request, MLA_DECISION, DACG, "decision:m1=ACCEPTED");
    story.about(request, MLA_DECISION, DGPJ, "decision:m1=ACCEPTED");
    story.about(request, MLA_WITHDRAWAL, SGCJI);
    assertThat(standing()).isEqualTo("case SUBMITTED, measure:m1 PROPOSED");
  }
}
