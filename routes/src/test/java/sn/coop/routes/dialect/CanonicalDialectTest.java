package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.Canon.Canonical;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Status;
import sn.coop.core.message.Urgency;

class CanonicalDialectTest {
  private static final Samples.Sample REQUEST = Samples.of("mla/valid/request-three-measures.json");
  private static final Samples.Sample ACK = Samples.of("mla/valid/ack.xml");

  private final CanonicalForms forms = Samples.newForms();
  private final CanonicalDialect dialect = new CanonicalDialect(forms);

  @Test
  void a_request_gives_its_envelope() throws Refusal {
    Canonical read = dialect.read(REQUEST.content(), MediaType.JSON);
    Envelope envelope = read.envelope();
    assertThat(envelope.id().urn()).isEqualTo("urn:uuid:0192f1c4-6b0e-7c55-9d0a-2f0c4b7f1a11");
    assertThat(envelope.conversation().urn())
        .isEqualTo("urn:uuid:0192f1c4-6b0e-7c55-9d0a-2f0c4b7f1a00");
    assertThat(envelope.identity().refTo()).isEmpty();
    assertThat(envelope.identity().sequence()).isEqualTo(1);
    assertThat(envelope.kind())
        .isEqualTo(
            new Envelope.Kind(MessageType.MLA_REQUEST, "1.0", Status.ACTUAL, Urgency.URGENT));
    assertThat(envelope.sender()).isEqualTo(new AuthorityCode("SN-DACG"));
    assertThat(envelope.recipients()).containsExactly(new AuthorityCode("ES-MJU-SGCJI"));
    assertThat(envelope.life())
        .isEqualTo(
            new Envelope.Life(
                Instant.parse("2026-11-20T09:14:03Z"),
                Optional.of(Instant.parse("2027-02-20T00:00:00Z"))));
    assertThat(envelope.subject().senderRef()).isEqualTo("DACG/EPI/2026/0417");
    assertThat(envelope.subject().recipientRef()).isEmpty();
    assertThat(envelope.attachments())
        .containsExactly(
            new AttachmentRef(
                "a1",
                Digest.sha256("Commission rogatoire 0417".getBytes(StandardCharsets.UTF_8)),
                482133,
                "application/pdf",
                "Commission rogatoire 0417.pdf"));
    assertThat(read.assignedRef()).isEmpty();
    assertThat(read.notice()).isEmpty();
  }

  @Test
  void an_acknowledgement_gives_the_reference_it_assigns() throws Refusal {
    Canonical read = dialect.read(ACK.content(), MediaType.XML);
    assertThat(read.assignedRef()).contains("SGCJI/2026/SN/0093");
    assertThat(read.envelope().type()).isEqualTo(MessageType.MLA_ACK);
    assertThat(read.envelope().life().createdAt()).isEqualTo(Instant.parse("2026-11-23T09:05:00Z"));
    assertThat(read.envelope().identity().refTo())
        .contains(new MessageId("urn:uuid:0192f1c4-6b0e-7c55-9d0a-2f0c4b7f1a11"));
  }

  @Test
  void names_stay_exactly_as_written_in_both_forms() throws Refusal {
    Bytes xml = forms.convert(REQUEST.content(), MediaType.JSON, MediaType.XML);
    Bytes json = forms.convert(xml, MediaType.XML, MediaType.JSON);
    for (Bytes form : new Bytes[] {xml, json}) {
      assertThat(form.asUtf8())
          .contains(
              "Cheikh Ahmadou N'Diaye",
              "María José Ibáñez Núñez",
              "Ndèye Ŋóoné",
              "شيخ أحمدو انجاي");
    }
    assertThat(json.asUtf8()).contains("\"date\":{\"y\":1987}");
  }

  @Test
  void evidence_that_is_written_can_be_read() throws Refusal {
    Envelope envelope = evidenceEnvelope();
    for (EvidenceNotice notice : new EvidenceNotice[] {delivery(), nonDelivery("Ŋ, \"no\"\n")}) {
      Canonical read = dialect.read(dialect.write(envelope, notice), MediaType.JSON);
      assertThat(read.envelope()).isEqualTo(envelope);
      assertThat(read.notice()).contains(notice);
    }
  }

  @Test
  void evidence_can_carry_whatever_a_peer_said() throws Refusal {
    for (String said : new String[] {"", "\u0001\uD83D", "x".repeat(1999) + "😀😀"}) {
      Bytes written = dialect.write(evidenceEnvelope(), nonDelivery(said));
      assertThat(dialect.read(written, MediaType.JSON).notice()).isPresent();
    }
  }

  @Test
  void every_fault_of_a_message_is_told_at_once() {
    Refusal refusal =
        refusal(
            REQUEST,
            s ->
                s.replace("\"desiredBy\"", "\"desiredBY\"")
                    .replace("\"HEARING_VIDEO\"", "\"HEARING\"")
                    .replace("\"sequence\": 1", "\"sequence\": \"1\"")
                    .replace("\"2026-10-31\"", "\"2026-10-32\""));
    assertThat(refusal.code()).isEqualTo(Code.SCHEMA_INVALID);
    assertThat(refusal.detail())
        .isEqualTo(
            "/sequence must be a whole number"
                + "; /urgency/desiredBY is unknown; did you mean desiredBy?"
                + "; /mlaRequest/measure[1]/period/to is not a valid date"
                + "; /mlaRequest/measure[2]/type is not in the code list");
  }

  @Test
  void json_that_is_not_strict_is_refused() {
    assertThat(refusal(REQUEST, s -> s + "{}").detail()).contains("not well-formed JSON");
    assertThat(refusal(REQUEST, s -> s.replaceFirst("\\{", "{\"sequence\":1,")).detail())
        .contains("has a name twice in one object");
    assertThat(refusal(REQUEST, s -> s.replaceFirst("\\{", "{\"x\":" + "[".repeat(100))).detail())
        .isEqualTo("/ is nested deeper than 64");
    assertThat(
            refusal(REQUEST, s -> s.replaceFirst("\\{", "{\"x\":" + "9".repeat(2000) + ","))
                .detail())
        .isEqualTo("/ holds a number, a name or a text that is far too long");
    assertThat(refusal(REQUEST, s -> "[" + s + "]").detail()).isEqualTo("/ must be an object");
    assertThat(refusal(REQUEST, s -> s.replace("\"SN-DACG\"", "\" SN-DACG\"")).detail())
        .contains("/sender/authority has surplus white space");
    assertThat(refusal(REQUEST, s -> s.replace("libérable", "\\u0001")).detail())
        .isEqualTo("/urgency/reason[1]/text holds a character that XML 1.0 cannot carry");
    assertThat(refusal(REQUEST, s -> s.replaceFirst("\\[\\s*\"H3\"\\s*]", "\"H3\"")).detail())
        .isEqualTo("/handling/handlingCodes must be an array");
    assertThat(refusal(REQUEST, s -> s.replace("\"H3\"", "\"H3\", null")).detail())
        .isEqualTo("/handling/handlingCodes[2] must be a string");
  }

  @Test
  void null_means_absent_in_json() throws Refusal {
    Bytes content = changed(REQUEST, s -> s.replace("\"y\": 1987", "\"y\": 1987, \"m\": null"));
    assertThat(forms.convert(content, MediaType.JSON, MediaType.XML))
        .isEqualTo(forms.convert(REQUEST.content(), MediaType.JSON, MediaType.XML));
  }

  @Test
  void a_document_type_is_an_attack() {
    String dtd =
        "<!DOCTYPE message [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>"
            + "<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
    assertThat(refusal(ACK, s -> s.replace("<message ", dtd + "<message ")).code())
        .isEqualTo(Code.XML_ATTACK);
    assertThat(
            refusal(
                    ACK,
                    s ->
                        s.replace("<message ", dtd + "<message ")
                            .replace("Begoña Güell Iturbe", "&e;"))
                .code())
        .isEqualTo(Code.XML_ATTACK);
    String remote = "<!DOCTYPE message SYSTEM 'http://127.0.0.1:9/x.dtd'>";
    assertThat(refusal(ACK, s -> s.replace("<message ", remote + "<message ")).code())
        .isEqualTo(Code.XML_ATTACK);
  }

  @Test
  void xml_has_a_bounded_depth_and_must_be_well_formed() {
    String deep = "<x xmlns='urn:x'>".repeat(70) + "</x>".repeat(70);
    assertThat(
            refusal(
                    ACK,
                    s -> s.replace("</mlaAck>", "</mlaAck><extension>" + deep + "</extension>"))
                .detail())
        .isEqualTo("/ is nested deeper than 64");
    assertThat(refusal(ACK, s -> s.replace("</message>", "")).detail())
        .startsWith("/ is not well-formed XML at line ");
    assertThat(refusal(ACK, s -> s.replace("message", "letter")).detail())
        .isEqualTo("/ is not the message element of urn:sn:rcg:canonical:1");
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    byte[] latin1 = REQUEST.content().asUtf8().getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(Bytes.of(latin1), MediaType.JSON).code()).isEqualTo(Code.CHARSET);
    byte[] xml = ACK.content().asUtf8().getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(Bytes.of(xml), MediaType.XML).code()).isEqualTo(Code.CHARSET);
    assertThat(refusal(ACK, s -> s.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")).code())
        .isEqualTo(Code.CHARSET);
  }

  @Test
  void foreign_xml_in_json_must_be_one_safe_element() throws Refusal {
    Samples.Sample extended = Samples.of("mla/valid/ack-with-an-extension.xml");
    String json = forms.convert(extended.content(), MediaType.XML, MediaType.JSON).asUtf8();
    assertThat(json).contains("\"extension\":{\"any\":[\"<es:registro ");
    String bad = json.replaceFirst("\"any\":\\[\"", "\"any\":[\"<!DOCTYPE x>");
    assertThat(refusal(Bytes.utf8(bad), MediaType.JSON).detail())
        .startsWith("/extension/any[1] does not hold one safe XML element");
  }

  private Refusal refusal(Samples.Sample sample, UnaryOperator<String> change) {
    return refusal(changed(sample, change), sample.mediaType());
  }

  private static Bytes changed(Samples.Sample sample, UnaryOperator<String> change) {
    Bytes content = Bytes.utf8(change.apply(sample.content().asUtf8()));
    assertThat(content).isNotEqualTo(sample.content());
    return content;
  }

  private Refusal refusal(Bytes content, MediaType form) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> dialect.read(content, form));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static Envelope evidenceEnvelope() {
    MessageId id = new MessageId("urn:uuid:0192f1c4-7d10-7a01-8c3b-5b1d9e2f4c01");
    MessageId of = new MessageId("urn:uuid:0192f1c4-6b0e-7c55-9d0a-2f0c4b7f1a11");
    return new Envelope(
        new Envelope.Identity(
            id,
            new ConversationId("urn:uuid:0192f1c4-6b0e-7c55-9d0a-2f0c4b7f1a00"),
            Optional.of(of),
            3),
        new Envelope.Kind(MessageType.DELIVERY_EVIDENCE, "1.0", Status.ACTUAL, Urgency.ROUTINE),
        new Envelope.Route(
            new AuthorityCode("ES-MJU-SGCJI"), List.of(new AuthorityCode("SN-DACG"))),
        new Envelope.Life(Instant.parse("2026-11-20T09:14:09.123456789Z"), Optional.empty()),
        new Envelope.Subject("SGCJI/2026/SN/0093", Optional.of("DACG/EPI/2026/0417"), List.of()));
  }

  private static EvidenceNotice.About about() {
    return new EvidenceNotice.About(
        new MessageId("urn:uuid:0192f1c4-6b0e-7c55-9d0a-2f0c4b7f1a11"),
        Digest.sha256(new byte[0]),
        List.of(new AuthorityCode("ES-MJU-SGCJI")));
  }

  private static EvidenceNotice delivery() {
    return new EvidenceNotice(
        EvidenceNotice.Event.DELIVERY,
        about(),
        Instant.parse("2026-11-20T09:14:09.100Z"),
        Optional.empty(),
        Optional.of("eyJhbGciOiJFUzI1NiJ9.eyJhdCI6MX0.c2ln"));
  }

  private static EvidenceNotice nonDelivery(String detail) {
    return new EvidenceNotice(
        EvidenceNotice.Event.NON_DELIVERY,
        about(),
        Instant.parse("2026-11-20T09:14:09Z"),
        Optional.of(new EvidenceNotice.Reason("EXPIRED", detail)),
        Optional.empty());
  }
}
