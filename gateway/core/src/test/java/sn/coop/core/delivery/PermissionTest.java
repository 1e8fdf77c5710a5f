package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Draft.anAckOf;
import static sn.coop.core.fixtures.Draft.evidence;
import static sn.coop.core.fixtures.Fails.refuses;
import static sn.coop.core.fixtures.Parties.AUDIENCIA;
import static sn.coop.core.fixtures.Parties.BCN;
import static sn.coop.core.fixtures.Parties.BCN_SYSTEM;
import static sn.coop.core.fixtures.Parties.CEJ;
import static sn.coop.core.fixtures.Parties.CENTIF_SYSTEM;
import static sn.coop.core.fixtures.Parties.CFJ;
import static sn.coop.core.fixtures.Parties.CFJ_SYSTEM;
import static sn.coop.core.fixtures.Parties.CNP;
import static sn.coop.core.fixtures.Parties.CV_GATEWAY;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.DPJ;
import static sn.coop.core.fixtures.Parties.DPJ_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.MADRID_SCHOOL;
import static sn.coop.core.fixtures.Parties.PRAIA;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.evidence.EvidenceNotice.Event;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.fixtures.Letter;
import sn.coop.core.fixtures.Parties;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageType.Family;
import sn.coop.core.message.Status;
import sn.coop.core.partner.Environment;
import sn.coop.core.partner.Partner;

class PermissionTest {
  private static final AuthorityCode NOBODY = new AuthorityCode("XX-NOBODY");
  private static final Digest PDF = Bytes.utf8("a PDF").digest();

  private final Dakar dakar = new Dakar();

  private void refused(Code code, String words, Draft draft, Partner from) {
    refused(dakar, code, words, draft, from);
  }

  private static void refused(Dakar here, Code code, String words, Draft draft, Partner from) {
    int before = here.ledger.entries.size();
    refuses(code, words, () -> here.admit(here.letter(draft, from).arrival()));
    assertThat(here.ledger.entries).hasSize(before);
  }

  private static void passes(Dakar here, Draft draft, Partner from) {
    assertThatCode(() -> here.admit(here.letter(draft, from).arrival())).doesNotThrowAnyException();
  }

  @Test
  void an_exercise_never_enters_production() {
    refused(Code.ENV_MISMATCH, "EXERCISE", aRequest().marked(Status.EXERCISE), DACG_SYSTEM);
    for (Status meant : List.of(Status.ACTUAL, Status.TEST, Status.SYSTEM)) {
      passes(dakar, aRequest().marked(meant), DACG_SYSTEM);
    }
  }

  @Test
  void nothing_but_exercises_enters_training() {
    Dakar school = new Dakar(Environment.TRAINING, List.of(CFJ_SYSTEM, MADRID_SCHOOL));
    Draft lesson = aRequest().from(CFJ).to(CEJ);
    for (Status meant : List.of(Status.ACTUAL, Status.TEST, Status.SYSTEM)) {
      refused(school, Code.ENV_MISMATCH, meant.name(), lesson.marked(meant), CFJ_SYSTEM);
    }
    passes(school, lesson.marked(Status.EXERCISE), CFJ_SYSTEM);
  }

  @Test
  void a_partner_of_training_does_not_enter_production_whatever_it_claims() {
    Dakar here = new Dakar(Environment.PRODUCTION, List.of(CFJ_SYSTEM, MADRID));
    refused(here, Code.ENV_MISMATCH, "PRODUCTION", aRequest().from(CFJ), CFJ_SYSTEM);
  }

  @Test
  void the_school_sends_exercises_even_where_its_agreement_was_mistyped() {
    Partner mistyped = Parties.agreeing(CFJ_SYSTEM, Set.of(Family.MLA), Environment.PRODUCTION);
    Dakar here = new Dakar(Environment.PRODUCTION, List.of(mistyped, MADRID));
    refused(
        here, Code.ENV_MISMATCH, "SN-CFJ sends exercises alone", aRequest().from(CFJ), mistyped);
  }

  @Test
  void nobody_but_the_school_sends_exercises() {
    Partner pupil = Parties.agreeing(DACG_SYSTEM, Set.of(Family.MLA), Environment.TRAINING);
    Dakar school = new Dakar(Environment.TRAINING, List.of(pupil, MADRID_SCHOOL));
    Draft lesson = aRequest().to(CEJ).marked(Status.EXERCISE);
    refused(school, Code.SENDER_NOT_AUTHORISED, "a training authority does: SN-CFJ", lesson, pupil);
  }

  @Test
  void a_police_service_is_told_to_use_its_central_authority() {
    Letter request = dakar.letter(aRequest().from(DPJ), DPJ_SYSTEM);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> dakar.admit(request.arrival()));
    assertThat(refusal.code()).isEqualTo(Code.FAMILY_NOT_PERMITTED);
    assertThat(refusal.detail())
        .startsWith(
            "/sender SN-DPJ may not send MLA_REQUEST:"
                + " mutual legal assistance goes through the central authority: SN-DACG")
        .contains("/messageType partner sn-dpj has no agreement for MLA_REQUEST");
    assertThat(refusal.detailFrench())
        .startsWith(
            "/sender SN-DPJ ne peut pas envoyer MLA_REQUEST :"
                + " l'entraide pénale passe par l'autorité centrale : SN-DACG");
  }

  @Test
  void a_request_goes_to_the_central_authority_and_not_to_the_police() {
    refused(
        Code.FAMILY_NOT_PERMITTED,
        "/recipient[2] ES-CNP takes no MLA_REQUEST: mutual legal assistance goes through the central"
            + " authority: ES-MJU-SGCJI",
        aRequest().to(SGCJI, CNP),
        DACG_SYSTEM);
  }

  @Test
  void an_authority_that_no_table_knows_sends_nothing() {
    AuthorityCode typingError = new AuthorityCode("SN-DCAG");
    Partner mistyped =
        new Partner(
            DACG_SYSTEM.id(),
            DACG_SYSTEM.kind(),
            DACG_SYSTEM.agreement(),
            new Partner.Identity(
                DACG_SYSTEM.identity().tls(),
                DACG_SYSTEM.identity().countersign(),
                Map.of(typingError, Parties.sealOf(typingError))),
            DACG_SYSTEM.delivering());
    Dakar here = new Dakar(Environment.PRODUCTION, List.of(mistyped, MADRID));
    refused(
        here,
        Code.SENDER_NOT_AUTHORISED,
        "SN-DCAG stands in no table of authorities",
        aRequest().from(typingError),
        mistyped);
  }

  @Test
  void a_family_that_the_senders_agreement_does_not_cover_is_refused() {
    refused(Code.FAMILY_NOT_PERMITTED, "sn-bcn", aRequest().from(BCN), BCN_SYSTEM);
  }

  @Test
  void a_family_that_the_recipients_agreement_does_not_cover_is_refused() {
    refused(Code.FAMILY_NOT_PERMITTED, "SN-BCN takes no MLA", aRequest().to(BCN), DACG_SYSTEM);
  }

  @Test
  void a_system_does_not_write_evidence() throws Failure {
    Draft request = aRequest().from(SGCJI).to(DACG);
    dakar.receive(request, MADRID);
    Draft forged = evidence(Event.DELIVERY, request).from(DACG);
    refused(Code.FAMILY_NOT_PERMITTED, "DELIVERY_EVIDENCE", forged, DACG_SYSTEM);
  }

  @Test
  void a_message_whose_life_is_over_is_refused() {
    Draft until = aRequest().validUntil(Dakar.MORNING.plusMillis(1));
    passes(dakar, until, DACG_SYSTEM);
    dakar.clock.advance(Duration.ofMillis(1));
    refused(Code.EXPIRED, "validUntil was 2026-11-23T09:00:00.001Z", until, DACG_SYSTEM);
  }

  @Test
  void a_recipient_that_nobody_stands_before_is_refused() {
    refused(Code.RECIPIENT_NOT_PERMITTED, "XX-NOBODY", aRequest().to(NOBODY), DACG_SYSTEM);
    refused(Code.RECIPIENT_NOT_PERMITTED, "XX-NOBODY", aRequest().to(SGCJI, NOBODY), DACG_SYSTEM);
  }

  @Test
  void nothing_is_sent_back_to_where_it_came_from() {
    refused(Code.RECIPIENT_NOT_PERMITTED, "SN-DACG", aRequest().to(DACG), DACG_SYSTEM);
  }

  @Test
  void nothing_passes_from_gateway_to_gateway() {
    Draft transit = aRequest().from(SGCJI).to(DGPJ);
    refused(Code.RECIPIENT_NOT_PERMITTED, "none of [CV-DGPJ]", transit, MADRID);
    passes(dakar, aRequest().from(SGCJI).to(DGPJ, DACG), MADRID);
  }

  @Test
  void an_attachment_must_be_here_and_be_the_senders_own() throws Failure {
    Draft request = aRequest().attaching(PDF);
    refused(Code.ATTACHMENT_MISSING, "/attachments/" + PDF.hex(), request, DACG_SYSTEM);
    dakar.ledger.attach(CENTIF_SYSTEM.id(), PDF, 5, dakar.fresh.line());
    refused(Code.ATTACHMENT_MISSING, "(a1)", request, DACG_SYSTEM);
    dakar.ledger.attach(DACG_SYSTEM.id(), PDF, 5, dakar.fresh.line());
    passes(dakar, request, DACG_SYSTEM);
  }

  @Test
  void an_acknowledgement_names_the_request_it_answers() throws Failure {
    dakar.receive(aRequest(), DACG_SYSTEM);
    Draft ack = anAckOf(aRequest()).about(Optional.empty());
    refused(Code.INCONSISTENT, "refToMessageId", ack, MADRID);
    passes(dakar, anAckOf(aRequest()), MADRID);
  }

  @Test
  void an_acknowledgement_of_an_unknown_request_is_refused() throws Failure {
    refused(Code.NOT_CASE_PARTY, "is not known", anAckOf(aRequest()), MADRID);
    dakar.receive(aRequest(), DACG_SYSTEM);
    Draft byAnother = anAckOf(aRequest()).from(DGPJ);
    refused(Code.NOT_CASE_PARTY, "is not known", byAnother, PRAIA);
  }

  @Test
  void an_acknowledgement_stays_in_the_conversation_of_its_request() throws Failure {
    dakar.receive(aRequest().in(7), DACG_SYSTEM);
    Draft ack = anAckOf(aRequest()).in(8);
    refused(Code.INCONSISTENT, aRequest().in(7).conversation().urn(), ack, MADRID);
  }

  @Test
  void evidence_speaks_of_a_message_that_was_sent() {
    refused(Code.INCONSISTENT, "unknown", evidence(Event.DELIVERY, aRequest()), MADRID);
  }

  @Test
  void evidence_speaks_of_the_very_digest_that_was_sent() throws Failure {
    dakar.receive(aRequest(), DACG_SYSTEM);
    Draft other = evidence(Event.DELIVERY, aRequest().saying("other words"));
    refused(Code.INCONSISTENT, "another digest", other, MADRID);
    passes(dakar, evidence(Event.DELIVERY, aRequest()), MADRID);
  }

  @Test
  void evidence_comes_from_where_the_message_was_sent() throws Failure {
    dakar.receive(aRequest().to(SGCJI, AUDIENCIA), DACG_SYSTEM);
    Draft fromElsewhere =
        evidence(Event.DELIVERY, aRequest().to(SGCJI, AUDIENCIA)).from(CV_GATEWAY);
    refused(Code.INCONSISTENT, "was not sent to cv-gateway", fromElsewhere, PRAIA);
  }

  @Test
  void evidence_is_written_by_the_gateway_itself_and_by_no_authority_behind_it() throws Failure {
    dakar.receive(aRequest(), DACG_SYSTEM);
    Draft byTheMinistry = evidence(Event.DELIVERY, aRequest()).from(SGCJI);
    refused(
        Code.SENDER_NOT_AUTHORISED,
        "ES-MJU-SGCJI is not the authority of es-gateway",
        byTheMinistry,
        MADRID);
    passes(dakar, evidence(Event.DELIVERY, aRequest()), MADRID);
  }

  @Test
  void evidence_speaks_of_recipients_that_its_gateway_serves() throws Failure {
    Draft toBoth = aRequest().to(SGCJI, DGPJ);
    dakar.receive(toBoth, DACG_SYSTEM);
    Draft tooMuch = evidence(Event.DELIVERY, toBoth, List.of(SGCJI, DGPJ));
    refused(Code.INCONSISTENT, "es-gateway does not serve", tooMuch, MADRID);
    passes(dakar, evidence(Event.DELIVERY, toBoth, List.of(SGCJI)), MADRID);
  }

  @Test
  void evidence_of_delivery_brings_the_receipt_of_the_recipients_system() throws Failure {
    dakar.receive(aRequest(), DACG_SYSTEM);
    EvidenceNotice whole = evidence(Event.DELIVERY, aRequest()).canonical().notice().orElseThrow();
    EvidenceNotice bare =
        new EvidenceNotice(
            whole.event(), whole.about(), whole.at(), Optional.empty(), Optional.empty());
    Draft without = evidence(Event.DELIVERY, aRequest()).noticing(bare);
    refused(Code.INCONSISTENT, "without the receipt", without, MADRID);
  }
}
