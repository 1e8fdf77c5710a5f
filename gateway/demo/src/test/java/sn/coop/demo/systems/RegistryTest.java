package sn.coop.demo.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.app.sealing.CompactSealVerifier;
import sn.coop.app.sealing.CompactSealer;
import sn.coop.app.sealing.JwsReceipts;
import sn.coop.app.sealing.KeyHome;
import sn.coop.core.canon.StandardRules;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.SealedMessage;
import sn.coop.routes.dialect.CanonicalDialect;
import sn.coop.routes.dialect.CanonicalForms;

class RegistryTest {
  private static final AuthorityCode DACG = new AuthorityCode("SN-DACG");
  private static final AuthorityCode MJU = new AuthorityCode("ES-MJU-SGCJI");
  private static final String UUID = "urn:uuid:0192f1c4-6b0e-7c55-9d0a-2f0c4b7f1a1";
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final Path dir;
  private final KeyHome gateway;
  private final KeyHome stranger;
  private final Registry dacg;
  private final Registry mju;

  RegistryTest(@TempDir Path dir) throws Breach {
    this.dir = dir;
    gateway = keys(dir, "gateway");
    stranger = keys(dir, "stranger");
    KeyHome dacgKeys = keys(dir, "dacg");
    KeyHome mjuKeys = keys(dir, "mju");
    dacg = registry(DACG, dacgKeys, gateway, Map.of(MJU, mjuKeys.seal(MJU.code()).certificate()));
    mju = registry(MJU, mjuKeys, gateway, Map.of(DACG, dacgKeys.seal(DACG.code()).certificate()));
  }

  private KeyHome keys(String name) throws Breach {
    return keys(dir, name);
  }

  private static KeyHome keys(Path dir, String name) throws Breach {
    return KeyHome.open(dir.resolve(name), name, CLOCK, new SecureRandom());
  }

  private static Registry registry(
      AuthorityCode self, KeyHome own, KeyHome gateway, Map<AuthorityCode, X509Certificate> peers)
      throws Breach {
    Pinned pinned =
        new Pinned(gateway.tls().certificate(), gateway.countersign().certificate(), peers);
    Registry.Tools tools =
        new Registry.Tools(
            new CompactSealer(own.seal(self.code()), self.code(), CLOCK),
            new JwsReceipts(own.countersign(), self.code()),
            new CompactSealVerifier(CLOCK),
            new CanonicalDialect(new CanonicalForms(StandardRules.book(CLOCK))));
    return new Registry(self, pinned, tools, CLOCK);
  }

  private Outgoing aRequest() throws Refusal {
    Pdf pdf = new Pdf(dir.resolve("none"), Digest.sha256(new byte[] {1}), 1);
    RequestForm form =
        new RequestForm(
            new MessageId(UUID + "1"), new ConversationId(UUID + "0"), NOW, "DACG/1", pdf);
    return dacg.seal(form.toJson(), MediaType.JSON);
  }

  private String countersigned(KeyHome by, Outgoing message) throws Breach {
    List<Digest> attachments =
        message.envelope().attachments().stream().map(AttachmentRef::sha256).toList();
    return new CompactSealer(by.countersign(), "gateway", CLOCK)
        .seal(message.sealed().content(), attachments);
  }

  @Test
  void the_request_form_is_a_canonical_message_with_its_attachment() throws Exception {
    Outgoing request = aRequest();

    assertThat(request.envelope().sender()).isEqualTo(DACG);
    assertThat(request.envelope().recipients()).containsExactly(MJU);
    assertThat(request.envelope().attachments()).hasSize(1);
    assertThat(request.sealed().content().asUtf8())
        .contains("Cheikh Ahmadou N'Diaye", "María José Ibáñez Núñez")
        .doesNotContainPattern("\\{[a-zA-Z0-9]+\\}");
  }

  @Test
  void the_acknowledgement_form_is_a_canonical_message_that_gives_the_reference() throws Exception {
    Outgoing request = aRequest();
    Received received = mju.check(request.sealed(), Optional.of(countersigned(gateway, request)));
    AckForm form = new AckForm(new MessageId(UUID + "2"), received, NOW, "SGCJI/2026/SN/0093");

    Outgoing ack = mju.seal(form.toXml(), MediaType.XML);
    Received answer = dacg.check(ack.sealed(), Optional.of(countersigned(gateway, ack)));

    assertThat(answer.canonical().assignedRef()).contains("SGCJI/2026/SN/0093");
    assertThat(ack.envelope().identity().refTo()).contains(request.envelope().id());
    assertThat(ack.envelope().subject().recipientRef()).contains("DACG/1");
  }

  @Test
  void the_decision_form_breaks_no_rule_and_decides_on_every_measure() throws Exception {
    Outgoing request = aRequest();
    Received received = mju.check(request.sealed(), Optional.of(countersigned(gateway, request)));
    DecisionForm form =
        new DecisionForm(new MessageId(UUID + "3"), received, NOW, "SGCJI/2026/SN/0093");

    Outgoing decision = mju.seal(form.toXml(), MediaType.XML);

    assertThat(decision.envelope().type()).isEqualTo(MessageType.MLA_DECISION);
    assertThat(decision.envelope().identity().refTo()).contains(request.envelope().id());
    assertThat(request.sealed().content().asUtf8())
        .contains("\"localId\": \"m1\"", "\"localId\": \"m2\"", "\"localId\": \"m3\"")
        .doesNotContain("\"localId\": \"m4\"");
    assertThat(decision.sealed().content().asUtf8())
        .contains("<measureRef>m1<", "<measureRef>m2<", "<measureRef>m3<");
  }

  @Test
  void a_message_without_the_countersignature_of_our_own_gateway_is_not_believed()
      throws Exception {
    Outgoing request = aRequest();

    assertThatThrownBy(() -> mju.check(request.sealed(), Optional.empty()))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo(Code.SIGNATURE_MISSING));
    assertThatThrownBy(
            () -> mju.check(request.sealed(), Optional.of(countersigned(stranger, request))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_message_sealed_by_another_key_than_the_pinned_one_is_not_believed() throws Exception {
    Outgoing request = aRequest();
    String forged =
        new CompactSealer(stranger.countersign(), "SN-DACG", CLOCK)
            .seal(
                request.sealed().content(),
                List.of(request.envelope().attachments().get(0).sha256()));
    SealedMessage message = new SealedMessage(request.sealed().content(), MediaType.JSON, forged);

    assertThatThrownBy(() -> mju.check(message, Optional.of(countersigned(gateway, request))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_seal_that_leaves_out_an_attachment_is_not_believed() throws Exception {
    Outgoing request = aRequest();
    Bytes content = request.sealed().content();
    String partial =
        new CompactSealer(keys("dacg").seal("SN-DACG"), "SN-DACG", CLOCK).seal(content, List.of());
    SealedMessage message = new SealedMessage(content, MediaType.JSON, partial);

    assertThatThrownBy(() -> mju.check(message, Optional.of(countersigned(gateway, request))))
        .hasMessageContaining("attachments");
  }

  @Test
  void our_receipt_says_delivered_and_names_the_sealed_bytes() throws Exception {
    Outgoing request = aRequest();
    Received received = mju.check(request.sealed(), Optional.of(countersigned(gateway, request)));

    Receipt receipt =
        new JwsReceipts(keys("gateway").countersign(), "gateway")
            .verify(mju.receiptFor(received), keys("mju").countersign().certificate())
            .receipt();

    assertThat(receipt.stage()).isEqualTo(Stage.DELIVERED);
    assertThat(receipt.about().digest()).isEqualTo(request.sealed().digest());
    assertThat(receipt.about().recipients()).containsExactly(MJU);
  }

  @Test
  void a_receipt_of_the_gateway_counts_only_for_the_very_message() throws Exception {
    Outgoing request = aRequest();

    assertThat(dacg.verifyReceipt(gatewayReceipt(request.sealed().digest()), request)).isNotNull();
    assertThatThrownBy(
            () -> dacg.verifyReceipt(gatewayReceipt(Digest.sha256(new byte[0])), request))
        .isInstanceOf(Deferral.class);
  }

  private String gatewayReceipt(Digest digest) throws Breach {
    Receipt.About about = new Receipt.About(new MessageId(UUID + "1"), DACG, List.of(MJU), digest);
    return new JwsReceipts(gateway.countersign(), "gateway")
        .sign(new Receipt(about, Stage.RELAYED, NOW, Optional.empty()))
        .jws();
  }
}
