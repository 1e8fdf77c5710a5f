package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static sn.coop.core.fixtures.Draft.aMessage;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Fails.refuses;
import static sn.coop.core.fixtures.Parties.AUDIENCIA;
import static sn.coop.core.fixtures.Parties.CNP;
import static sn.coop.core.fixtures.Parties.CV_GATEWAY;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.DPJ;
import static sn.coop.core.fixtures.Parties.DPJ_SYSTEM;
import static sn.coop.core.fixtures.Parties.ES_GATEWAY;
import static sn.coop.core.fixtures.Parties.GC;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.PRAIA;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.fixtures.Parties;
import sn.coop.core.fixtures.Parts;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.MessageType.Family;
import sn.coop.core.partner.Environment;
import sn.coop.core.partner.Partner;

/** What a message may refer to: what its sender has had, where it stands, among its parties. */
class ReferencesTest {
  private static final Partner MADRID_POLICE =
      Parties.agreeing(
          MADRID, Set.of(Family.MLA, Family.ALERT, Family.POLICE), Environment.PRODUCTION);

  private static final Partner PRAIA_POLICE =
      Parties.agreeing(PRAIA, Set.of(Family.MLA, Family.ALERT), Environment.PRODUCTION);

  private final Dakar dakar =
      new Dakar(
          Environment.PRODUCTION, List.of(DACG_SYSTEM, DPJ_SYSTEM, MADRID_POLICE, PRAIA_POLICE));
  private final Draft request = aRequest().to(SGCJI, AUDIENCIA);

  @BeforeEach
  void requestIsKnown() throws Failure {
    dakar.receive(request, DACG_SYSTEM);
  }

  private void passes(Draft draft, Partner from) {
    assertThatCode(() -> dakar.admit(dakar.letter(draft, from).arrival()))
        .doesNotThrowAnyException();
  }

  private void refused(Code code, String words, Draft draft, Partner from) {
    refuses(code, words, () -> dakar.admit(dakar.letter(draft, from).arrival()));
  }

  private Draft decision() {
    return aMessage(MessageType.MLA_DECISION, SGCJI, DACG)
        .numbered(7)
        .about(Optional.of(request.id()));
  }

  @Test
  void any_answer_names_what_it_answers() {
    passes(decision(), MADRID_POLICE);
    refused(
        Code.INCONSISTENT,
        "/refToMessageId refToMessageId is missing: MLA_DECISION answers a message",
        decision().about(Optional.empty()),
        MADRID_POLICE);
  }

  @Test
  void an_answer_refers_to_what_was_sent_to_its_sender() {
    refused(Code.NOT_CASE_PARTY, "is not known", decision().from(DGPJ), PRAIA_POLICE);
    refused(
        Code.NOT_CASE_PARTY,
        "is not known",
        decision().about(Optional.of(aRequest().numbered(99).id())),
        MADRID_POLICE);
  }

  @Test
  void an_answer_does_not_refer_to_its_senders_own_message() {
    Draft own =
        aMessage(MessageType.MLA_INFO_REPLY, DACG, SGCJI)
            .numbered(8)
            .about(Optional.of(request.id()));
    refused(Code.INCONSISTENT, "the sender's own message", own, DACG_SYSTEM);
  }

  @Test
  void an_answer_stays_in_the_conversation() {
    refused(
        Code.INCONSISTENT,
        "/conversationId refToMessageId belongs to conversation " + request.conversation(),
        decision().in(2),
        MADRID_POLICE);
  }

  @Test
  void who_asked_hears_the_answer_and_only_parties_do() {
    passes(decision().to(AUDIENCIA, DACG), MADRID_POLICE);
    refused(
        Code.NOT_CASE_PARTY,
        "/recipient[2] CV-DGPJ is no party of the message",
        decision().to(DACG, DGPJ),
        MADRID_POLICE);
  }

  @Test
  void an_answer_that_misses_who_asked_is_refused() throws Failure {
    Draft asked = aRequest().from(SGCJI).to(DACG, DGPJ).numbered(20).in(20);
    dakar.receive(asked, MADRID_POLICE);
    Draft toTheOther =
        aMessage(MessageType.MLA_DECISION, DACG, DGPJ)
            .numbered(21)
            .in(20)
            .about(Optional.of(asked.id()));
    refused(
        Code.INCONSISTENT,
        "/recipient ES-MJU-SGCJI asked and must be among the recipients",
        toTheOther,
        DACG_SYSTEM);
  }

  @Test
  void what_follows_in_no_case_of_the_sender_is_refused() {
    Draft withdrawal = aMessage(MessageType.MLA_WITHDRAWAL, DACG, SGCJI).numbered(9);
    passes(withdrawal, DACG_SYSTEM);
    refused(
        Code.INCONSISTENT,
        "SN-DACG has no case here in this conversation, and MLA_WITHDRAWAL opens none",
        withdrawal.in(2),
        DACG_SYSTEM);
    refused(
        Code.INCONSISTENT,
        "SN-DPJ has no case here",
        aMessage(MessageType.ALERT_CANCEL, DPJ, CNP).numbered(9),
        DPJ_SYSTEM);
  }

  @Test
  void what_follows_refers_to_what_its_sender_knows() {
    Draft withdrawal = aMessage(MessageType.MLA_WITHDRAWAL, DACG, SGCJI).numbered(9);
    passes(withdrawal.about(Optional.of(request.id())), DACG_SYSTEM);
    refused(
        Code.NOT_CASE_PARTY,
        "is not known",
        withdrawal.about(Optional.of(aRequest().numbered(99).id())),
        DACG_SYSTEM);
    refused(
        Code.INCONSISTENT,
        "belongs to conversation",
        withdrawal.about(Optional.of(request.id())).in(2),
        DACG_SYSTEM);
  }

  @Test
  void what_another_gateway_passes_on_may_come_before_what_it_follows() {
    Draft closure = aMessage(MessageType.MLA_CLOSURE, SGCJI, DACG).numbered(9).in(2);
    passes(closure, MADRID_POLICE);
    passes(closure.about(Optional.of(aRequest().numbered(99).id())), MADRID_POLICE);
    refused(
        Code.INCONSISTENT,
        "belongs to conversation",
        closure.about(Optional.of(request.id())),
        MADRID_POLICE);
  }

  private Draft hitOnAlert() throws Failure {
    Draft alert = aMessage(MessageType.ALERT_CREATE, CNP, DPJ).numbered(40).in(40);
    dakar.receive(alert, MADRID_POLICE);
    Draft hit =
        aMessage(MessageType.ALERT_HIT, DPJ, CNP)
            .numbered(41)
            .in(40)
            .about(Optional.of(alert.id()));
    dakar.receive(hit, DPJ_SYSTEM);
    return hit;
  }

  private static Draft noLongerValid(Draft hit) {
    return aMessage(MessageType.ALERT_HIT_CONFIRMATION, ES_GATEWAY, DPJ)
        .numbered(42)
        .in(40)
        .about(Optional.of(hit.id()))
        .holding(Parts.read("{alertHitConfirmation: {answer: ALERT_NO_LONGER_VALID}}"));
  }

  private static Draft outcome(Draft about) {
    return aMessage(MessageType.ALERT_HIT_OUTCOME, DPJ, CNP)
        .numbered(43)
        .in(40)
        .about(Optional.of(about.id()))
        .holding(Parts.read("{alertHitOutcome: {outcome: RELEASED}}"));
  }

  @Test
  void a_gateway_answers_a_hit_that_was_sent_through_it() throws Failure {
    Draft answer = noLongerValid(hitOnAlert());
    passes(answer, MADRID_POLICE);
    refused(Code.NOT_CASE_PARTY, "is not known", answer.from(CV_GATEWAY), PRAIA_POLICE);
  }

  @Test
  void the_outcome_of_a_hit_goes_to_the_owner_though_a_gateway_answered_for_it() throws Failure {
    Draft answer = noLongerValid(hitOnAlert());
    dakar.receive(answer, MADRID_POLICE);
    passes(outcome(answer), DPJ_SYSTEM);
    refused(
        Code.NOT_CASE_PARTY,
        "/recipient[2] ES-GC is no party",
        outcome(answer).to(CNP, GC),
        DPJ_SYSTEM);
  }

  @Test
  void the_outcome_of_a_hit_need_not_wait_for_an_answer() throws Failure {
    Draft hit = hitOnAlert();
    passes(outcome(hit), DPJ_SYSTEM);
    refused(
        Code.NOT_CASE_PARTY,
        "/recipient[2] ES-GC is no party",
        outcome(hit).to(CNP, GC),
        DPJ_SYSTEM);
  }
}
