package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Fails.refuses;
import static sn.coop.core.fixtures.Parties.AUDIENCIA;
import static sn.coop.core.fixtures.Parties.BEP;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.ES_GATEWAY;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.fixtures.Certificates;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.fixtures.Letter;
import sn.coop.core.fixtures.Parties;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.Environment;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Pins;

class AdmissionTest {
  private static final X509Certificate STRANGER = Certificates.named("stranger");
  private static final Digest PDF = Bytes.utf8("a PDF").digest();

  private final Dakar dakar = new Dakar();

  private Letter fromDakar() {
    return dakar.letter(aRequest(), DACG_SYSTEM);
  }

  private static Draft inbound() {
    return aRequest().from(SGCJI).to(DACG);
  }

  private Letter fromMadrid() {
    return dakar.letter(inbound(), MADRID);
  }

  @Test
  void a_sealed_request_of_a_known_partner_is_admitted_as_it_came() throws Failure {
    Letter letter = fromDakar();
    Admitted admitted = dakar.admit(letter.arrival());
    assertThat(admitted.by().partner()).isEqualTo(DACG_SYSTEM);
    assertThat(admitted.envelope()).isEqualTo(aRequest().envelope());
    assertThat(admitted.sealed().content()).isEqualTo(letter.arrival().content());
    assertThat(admitted.sealed().digest()).isEqualTo(aRequest().digest());
    assertThat(admitted.repeated()).isEmpty();
  }

  @Test
  void a_certificate_of_nobody_is_refused_and_named() {
    refuses(
        Code.CERT_UNKNOWN,
        Pins.pin(STRANGER).hex(),
        () -> dakar.admit(fromDakar().overTlsOf(STRANGER).arrival()));
  }

  @Test
  void who_signed_the_soap_message_must_be_the_partner_itself() throws Failure {
    refuses(
        Code.SIGNATURE_INVALID,
        "WS-Security signer",
        () -> dakar.admit(fromMadrid().wsSignedBy(STRANGER).arrival()));
    refuses(
        Code.SIGNATURE_INVALID,
        "WS-Security signer",
        () -> dakar.admit(fromMadrid().wsSignedBy(MADRID.identity().tls()).arrival()));
    Letter own = fromMadrid().wsSignedBy(MADRID.identity().countersign());
    assertThat(dakar.admit(own.arrival()).by().partner()).isEqualTo(MADRID);
  }

  @Test
  void a_media_type_that_is_not_spoken_is_refused_in_printable_words() {
    String hostile = "text/" + "\r\n\u0000é".repeat(100);
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> dakar.admit(fromDakar().as(hostile).arrival()));
    assertThat(refusal.code()).isEqualTo(Code.MEDIA_TYPE);
    assertThat(refusal.detail()).matches("not spoken: text/[?]+").hasSizeLessThan(100);
  }

  @Test
  void an_unsealed_message_is_refused() {
    refuses(
        Code.SIGNATURE_MISSING, "Coop-Seal", () -> dakar.admit(fromDakar().unsealed().arrival()));
  }

  @Test
  void a_seal_over_other_bytes_is_refused() {
    String other =
        Letter.of(aRequest().saying("other words"), DACG_SYSTEM)
            .arrival()
            .seals()
            .seal()
            .orElseThrow();
    refuses(
        Code.SIGNATURE_INVALID,
        "these bytes",
        () -> dakar.admit(fromDakar().sealed(other).arrival()));
  }

  @Test
  void a_seal_with_a_key_that_this_partner_has_not_pinned_is_refused() {
    refuses(
        Code.SIGNATURE_INVALID,
        "not pinned",
        () -> dakar.admit(fromDakar().sealedWith(STRANGER, List.of()).arrival()));
    X509Certificate anothers = Parties.sealOf(SGCJI);
    refuses(
        Code.SIGNATURE_INVALID,
        "not pinned",
        () -> dakar.admit(fromDakar().sealedWith(anothers, List.of()).arrival()));
  }

  @Test
  void a_gateway_must_countersign_with_its_own_key() throws Failure {
    assertThat(dakar.admit(fromMadrid().arrival()).by().partner()).isEqualTo(MADRID);
    refuses(
        Code.SIGNATURE_MISSING,
        "Coop-Countersignature",
        () -> dakar.admit(fromMadrid().uncountersigned().arrival()));
    refuses(
        Code.SIGNATURE_INVALID,
        "not pinned",
        () -> dakar.admit(fromMadrid().countersigned(STRANGER, List.of()).arrival()));
  }

  @Test
  void a_countersignature_that_nobody_asked_for_must_hold_all_the_same() {
    refuses(
        Code.SIGNATURE_INVALID,
        "not pinned",
        () -> dakar.admit(fromDakar().countersigned(STRANGER, List.of()).arrival()));
  }

  @Test
  void seal_and_countersignature_must_cover_the_same_attachments() {
    X509Certificate key = MADRID.identity().countersign();
    refuses(
        Code.SIGNATURE_INVALID,
        "same attachments",
        () -> dakar.admit(fromMadrid().countersigned(key, List.of(PDF)).arrival()));
  }

  @Test
  void bytes_that_are_no_message_are_refused() {
    Letter letter = Letter.of(Bytes.utf8("{}"), DACG, DACG_SYSTEM);
    refuses(Code.SCHEMA_INVALID, "not a message", () -> dakar.admit(letter.arrival()));
  }

  @Test
  void the_sender_must_be_the_one_who_sealed() {
    refuses(
        Code.SENDER_NOT_AUTHORISED,
        "ES-MJU-SGCJI",
        () -> dakar.admit(fromMadrid().sealedBy(AUDIENCIA).arrival()));
    Draft inAnothersName = inbound().from(DGPJ);
    refuses(
        Code.SENDER_NOT_AUTHORISED,
        "CV-DGPJ",
        () -> dakar.admit(dakar.letter(inAnothersName, MADRID).sealedBy(ES_GATEWAY).arrival()));
  }

  @Test
  void authorities_that_share_a_key_may_each_seal_with_it() throws Failure {
    X509Certificate shared = Certificates.named("shared");
    Partner.Identity own = DACG_SYSTEM.identity();
    Partner both =
        new Partner(
            DACG_SYSTEM.id(),
            DACG_SYSTEM.kind(),
            DACG_SYSTEM.agreement(),
            new Partner.Identity(own.tls(), own.countersign(), Map.of(DACG, shared, BEP, shared)),
            DACG_SYSTEM.delivering());
    Dakar here = new Dakar(Environment.PRODUCTION, List.of(both, MADRID));
    Draft second = aRequest().from(BEP).numbered(2);
    assertThat(here.admit(here.letter(aRequest(), both).arrival()).envelope().sender())
        .isEqualTo(DACG);
    assertThat(here.admit(here.letter(second, both).arrival()).envelope().sender()).isEqualTo(BEP);
  }

  @Test
  void the_seal_must_cover_the_very_attachments_that_the_message_names() throws Failure {
    dakar.ledger.attach(DACG_SYSTEM.id(), PDF, 5, dakar.fresh.line());
    X509Certificate key = Parties.sealOf(DACG);
    Draft one = aRequest().attaching(PDF);
    Digest other = Bytes.utf8("another PDF").digest();
    for (List<Digest> covered : List.of(List.<Digest>of(), List.of(other), List.of(PDF, other))) {
      refuses(
          Code.SIGNATURE_INVALID,
          "names 1 attachments",
          () -> dakar.admit(dakar.letter(one, DACG_SYSTEM).sealedWith(key, covered).arrival()));
    }
    assertThat(dakar.admit(dakar.letter(one, DACG_SYSTEM).arrival()).envelope().attachments())
        .hasSize(1);
  }

  @Test
  void the_very_same_message_passes_as_a_repeat_even_after_its_life() throws Failure {
    Draft request = aRequest().validUntil(Dakar.MORNING.plusSeconds(60));
    Stored first = dakar.receive(request, DACG_SYSTEM).message();
    dakar.clock.advance(Duration.ofDays(400));
    Admitted again = dakar.admit(dakar.letter(request, DACG_SYSTEM).arrival());
    assertThat(again.repeated()).contains(first);
  }

  @Test
  void the_same_id_with_other_content_is_refused() throws Failure {
    dakar.receive(aRequest(), DACG_SYSTEM);
    refuses(
        Code.DUPLICATE_DIFFERENT_CONTENT,
        aRequest().digest().hex(),
        () -> dakar.receive(aRequest().saying("other words"), DACG_SYSTEM));
  }

  @Test
  void the_same_id_of_another_sender_is_another_message() throws Failure {
    dakar.receive(aRequest(), DACG_SYSTEM);
    assertThat(dakar.receive(inbound(), MADRID).repeated()).isFalse();
  }
}
