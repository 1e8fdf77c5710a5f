package sn.coop.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Parties.BCN;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.SGCJI;
import static sn.coop.core.message.MessageType.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType;

class ConductTest {
  private final Story story = new Story();

  private Fact request() {
    return story.opens(MLA_REQUEST, DACG, List.of(SGCJI), "measure:m1=BANK_TRANSACTIONS");
  }

  private Optional<Fault> fault(
      boolean local, Fact about, MessageType type, AuthorityCode by, String... said) {
    CaseFile file = story.file(DACG);
    Fact fact = story.about(about, type, by, said);
    story.facts.remove(fact);
    return Conduct.fault(file, fact, local);
  }

  private Optional<Fault> local(Fact about, MessageType type, AuthorityCode by, String... said) {
    return fault(true, about, type, by, said);
  }

  private Optional<Fault> passedOn(Fact about, MessageType type, AuthorityCode by, String... said) {
    return fault(false, about, type, by, said);
  }

  private static void refused(Optional<Fault> fault, Code code, String english, String french) {
    assertThat(fault).isPresent();
    assertThat(fault.get().code()).isEqualTo(code);
    assertThat(fault.get().sentence().english()).contains(english);
    assertThat(fault.get().sentence().french()).contains(french);
  }

  @Test
  void the_requesting_side_may_not_decide_wherever_it_comes_from() {
    Fact request = request();
    for (MessageType type : List.of(MLA_ACK, MLA_DECISION, MLA_PROGRESS, MLA_EXECUTION_RETURN)) {
      refused(
          local(request, type, DACG),
          Code.ILLEGAL_TRANSITION,
          type + " is not for this side",
          "ne relève pas");
      refused(passedOn(request, type, DACG), Code.ILLEGAL_TRANSITION, "", "");
    }
    for (MessageType type :
        List.of(MLA_SUPPLEMENT, MLA_WITHDRAWAL, MLA_CLOSURE, MLA_CONDITIONS_REPLY)) {
      refused(passedOn(request, type, SGCJI), Code.ILLEGAL_TRANSITION, type.name(), type.name());
    }
  }

  @Test
  void what_is_not_executed_is_not_closed_and_the_sender_is_told_what_may_follow() {
    Fact request = request();
    story.delivered(request, SGCJI);
    refused(
        local(request, MLA_CLOSURE, DACG),
        Code.ILLEGAL_TRANSITION,
        "the case stands at RECEIVED; what may follow: MLA_ACK (QCA), MLA_WITHDRAWAL (RCA)",
        "le dossier est à l'état RECEIVED ; peut suivre : MLA_ACK (QCA), MLA_WITHDRAWAL (RCA)");
  }

  @Test
  void another_gateways_message_is_not_refused_for_its_order() {
    Fact request = request();
    assertThat(passedOn(request, MLA_CLOSURE, DACG)).isEmpty();
    assertThat(passedOn(request, MLA_DECISION, SGCJI, "decision:m9=ACCEPTED")).isEmpty();
  }

  @Test
  void a_requested_authority_may_decide_at_once_and_need_not_announce_it() {
    assertThat(local(request(), MLA_DECISION, SGCJI, "decision:m1=ACCEPTED")).isEmpty();
  }

  @Test
  void a_closed_case_hears_only_a_supplement_that_brings_something_new() {
    Fact request = request();
    Fact done =
        story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=EXECUTED", "final=true");
    story.about(done, MLA_CLOSURE, DACG);
    refused(
        local(request, MLA_PROGRESS, SGCJI, "stage=IN_EXECUTION"),
        Code.ILLEGAL_TRANSITION,
        "stands at CLOSED; what may follow: MLA_SUPPLEMENT (RCA)",
        "CLOSED");
    refused(local(request, MLA_CLOSURE, DACG), Code.ILLEGAL_TRANSITION, "CLOSED", "CLOSED");
    refused(local(request, MLA_WITHDRAWAL, DACG), Code.ILLEGAL_TRANSITION, "CLOSED", "CLOSED");
    refused(local(request, MLA_SUPPLEMENT, DACG), Code.ILLEGAL_TRANSITION, "CLOSED", "CLOSED");
    assertThat(local(request, MLA_SUPPLEMENT, DACG, "measure:m2=HEARING_VIDEO")).isEmpty();
  }

  @Test
  void measures_and_questions_that_the_case_does_not_have_are_named() {
    Fact request = request();
    refused(
        local(request, MLA_DECISION, SGCJI, "decision:m1=ACCEPTED", "decision:m7=REFUSED"),
        Code.INCONSISTENT,
        "names what this case does not have: m7",
        "ne contient pas : m7");
    Fact question = story.about(request, MLA_INFO_REQUEST, SGCJI, "question:q1=");
    refused(local(question, MLA_INFO_REPLY, DACG, "answer:q2=q2"), Code.INCONSISTENT, "q2", "q2");
    assertThat(local(question, MLA_INFO_REPLY, DACG, "answer:q1=q1")).isEmpty();
  }

  @Test
  void an_update_starts_from_the_version_in_force() {
    Fact alert = story.opens(ALERT_CREATE, DACG, List.of(SGCJI), "alertId=A1", "version=1");
    refused(
        local(alert, ALERT_UPDATE, DACG, "alertId=A1", "version=1"),
        Code.ALERT_VERSION_STALE,
        "must be 2",
        "doit être 2");
    refused(
        local(alert, ALERT_UPDATE, DACG, "alertId=A1", "version=3"),
        Code.ALERT_VERSION_STALE,
        "must be 2",
        "doit être 2");
    refused(
        local(alert, ALERT_CANCEL, DACG, "alertId=A1", "version=2"),
        Code.ALERT_VERSION_STALE,
        "must be 1",
        "doit être 1");
    assertThat(local(alert, ALERT_UPDATE, DACG, "alertId=A1", "version=2")).isEmpty();
    assertThat(passedOn(alert, ALERT_UPDATE, DACG, "alertId=A1", "version=3")).isEmpty();
    assertThat(local(alert, ALERT_HIT, SGCJI, "alertId=A1", "version=1")).isEmpty();
  }

  @Test
  void another_alert_has_another_conversation() {
    Fact alert = story.opens(ALERT_CREATE, DACG, List.of(SGCJI), "alertId=A1", "version=1");
    refused(
        local(alert, ALERT_UPDATE, DACG, "alertId=A2", "version=2"),
        Code.INCONSISTENT,
        "not the alert",
        "n'est pas le signalement");
  }

  @Test
  void only_the_owner_speaks_of_its_alert_and_only_others_report_on_it() {
    Fact alert = story.opens(ALERT_CREATE, BCN, List.of(SGCJI), "alertId=A1", "version=1");
    refused(passedOn(alert, ALERT_CANCEL, SGCJI), Code.ILLEGAL_TRANSITION, "ALERT_CANCEL", "");
    refused(passedOn(alert, ALERT_HIT, BCN), Code.ILLEGAL_TRANSITION, "ALERT_HIT", "");
    assertThat(passedOn(alert, ALERT_RECEIPT, SGCJI, "state=STORED")).isEmpty();
  }

  @Test
  void an_answer_to_ones_own_question_is_nobodys_to_give() {
    Fact asked = story.opens(POL_REQUEST, BCN, List.of(SGCJI));
    refused(passedOn(asked, POL_REPLY, BCN), Code.ILLEGAL_TRANSITION, "POL_REPLY", "");
    Fact consent = story.about(asked, USE_CONSENT_REQUEST, BCN);
    refused(passedOn(consent, USE_CONSENT_DECISION, BCN), Code.ILLEGAL_TRANSITION, "USE", "");
    assertThat(
            Conduct.faults(
                List.of(story.file(BCN), story.file(SGCJI)),
                story.about(asked, POL_REPLY, BCN),
                true))
        .hasSize(1);
  }
}
