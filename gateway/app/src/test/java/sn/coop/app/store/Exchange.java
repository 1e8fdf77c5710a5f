package sn.coop.app.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sn.coop.core.audit.MerkleTree;
import sn.coop.core.casefile.CaseKey;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.casefile.Fact;
import sn.coop.core.casefile.Said;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.Ledger.AuditLine;
import sn.coop.core.delivery.Recording;
import sn.coop.core.delivery.Refused;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.delivery.Settlement;
import sn.coop.core.delivery.Stored;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.evidence.EvidenceNotice.Reason;
import sn.coop.core.failure.Code;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.SealedMessage;
import sn.coop.core.message.Status;
import sn.coop.core.message.Transport;
import sn.coop.core.message.Urgency;
import sn.coop.core.partner.PartnerId;

/** Requests from Dakar to Madrid, numbered: the same number is the same message. */
final class Exchange {
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00.125Z");
  static final Instant EXPIRY = NOW.plusSeconds(5 * 86_400);
  static final AuthorityCode DACG = new AuthorityCode("SN-DACG");
  static final AuthorityCode SGCJI = new AuthorityCode("ES-MJU-SGCJI");
  static final AuthorityCode AUDIENCIA = new AuthorityCode("ES-AN");
  static final PartnerId AGENCY = new PartnerId("sn-dacg");
  static final PartnerId MADRID = new PartnerId("es-gateway");
  static final PartnerId PRAIA = new PartnerId("cv-gateway");

  private int salts;

  static String uuid(int number) {
    return "urn:uuid:01930000-0000-7000-8000-%012d".formatted(number);
  }

  static MessageId id(int number) {
    return new MessageId(uuid(number));
  }

  static MessageKey key(int number) {
    return new MessageKey(DACG, id(number));
  }

  static ConversationId conversation(int number) {
    return new ConversationId(uuid(number));
  }

  static CaseKey file(int number) {
    return new CaseKey(conversation(number), DACG);
  }

  static Digest attachment(int number) {
    return Bytes.utf8("attachment " + number).digest();
  }

  static DeliveryId delivery(int number) {
    return new DeliveryId("delivery-" + number);
  }

  synchronized String salt() {
    return "%032x".formatted(++salts);
  }

  AuditLine line(Instant at) {
    return new AuditLine(at, salt());
  }

  AuditRecord audit(String step, int number, String note) {
    AuditRecord.About about =
        new AuditRecord.About(key(number).toString(), sealed(number).digest(), note);
    return new AuditRecord(NOW, step, DACG.code(), about, salt());
  }

  static SealedMessage sealed(int number) {
    return new SealedMessage(
        Bytes.utf8("{\"request\":\"n° " + number + "\"}"), MediaType.JSON, "header.." + number);
  }

  static Envelope envelope(int number, int conversation) {
    return new Envelope(
        new Envelope.Identity(id(number), conversation(conversation), Optional.empty(), number),
        new Envelope.Kind(MessageType.MLA_REQUEST, "1.0", Status.ACTUAL, Urgency.ROUTINE),
        new Envelope.Route(DACG, List.of(SGCJI, AUDIENCIA)),
        new Envelope.Life(NOW, Optional.of(EXPIRY)),
        new Envelope.Subject(
            "DACG/2026/" + number,
            Optional.empty(),
            List.of(
                new AttachmentRef("a1", attachment(number), 12, "application/pdf", "pièce.pdf"))));
  }

  /** Our receipt, unsigned but otherwise of the real shape: it names the leaf hash. */
  static String receipt(AuditRecord audit) {
    return jws(
        "{\"log\":\"log.example\",\"leafHash\":\"%s\"}"
            .formatted(MerkleTree.leafHash(audit.toEntry()).hex()));
  }

  /** A peer's receipt for these recipients, unsigned but otherwise of the real shape. */
  static String peerReceipt(int number, AuthorityCode... recipients) {
    String names =
        Arrays.stream(recipients).map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
    return jws("{\"messageId\":\"%s\",\"recipient\":[%s]}".formatted(uuid(number), names));
  }

  private static String jws(String payload) {
    return "e30."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }

  static Stored stored(int number, int conversation, AuditRecord audit) {
    return new Stored(
        sealed(number),
        envelope(number, conversation),
        new Stored.Provenance(Optional.of(AGENCY), NOW, Optional.of("counter.." + number)),
        receipt(audit));
  }

  static Delivery due(int number, int message, PartnerId to) {
    return due(number, message, to, SGCJI);
  }

  static Delivery due(int number, int message, PartnerId to, AuthorityCode... recipients) {
    return Delivery.due(
        delivery(number), new Delivery.Leg(key(message), to, List.of(recipients)), NOW, EXPIRY);
  }

  /** A request that opens its own case and goes to Madrid. */
  Recording request(int number) {
    return request(number, number);
  }

  Recording request(int number, int conversation) {
    AuditRecord audit = audit("record", number, "MLA_REQUEST");
    return new Recording(
        stored(number, conversation, audit),
        List.of(due(number, number, MADRID)),
        List.of(news(number, conversation, requested(number))),
        audit,
        Recording.Effects.NONE);
  }

  /** News of a fact, with our reference of the case. */
  static CaseNews news(int number, int conversation, Fact fact) {
    return new CaseNews(
        file(conversation),
        Optional.of(fact),
        step(number, fact.type().name()),
        new CaseNews.Refs(Optional.of("DACG/2026/" + conversation), Optional.empty()));
  }

  private static CaseNews.Step step(int number, String note) {
    return step(number, "record", note);
  }

  static CaseNews.Step step(int number, String verb, String note) {
    return new CaseNews.Step(
        NOW, verb, "SN-DACG", new CaseNews.What(key(number), sealed(number).digest()), note);
  }

  /** Request number n asks SGCJI for one measure. */
  static Fact requested(int number) {
    return new Fact(
        MessageType.MLA_REQUEST,
        new Fact.Place(id(number), Optional.empty(), number, NOW),
        new Fact.Route(DACG, List.of(SGCJI)),
        List.of(new Said("measure", "m1", "BANK_TRANSACTIONS")));
  }

  /** SGCJI's system holds request number n. */
  static Fact delivered(int number) {
    return new Fact(
        MessageType.DELIVERY_EVIDENCE,
        new Fact.Place(id(number), Optional.of(id(number)), 1, NOW),
        new Fact.Route(DACG, List.of(SGCJI)),
        List.of(new Said("delivered", SGCJI.code(), "")));
  }

  /** SGCJI says something of request {@code about} in its message number n. */
  static Fact answer(MessageType type, int number, int about, Said... said) {
    return new Fact(
        type,
        new Fact.Place(id(number), Optional.of(id(about)), number, NOW.plusSeconds(number)),
        new Fact.Route(SGCJI, List.of(DACG)),
        List.of(said));
  }

  Refused refused(int number) {
    return new Refused(
        new Refused.Who(Transport.REST, Optional.of("sn-dacg"), "192.0.2.7"),
        sealed(number).digest(),
        Code.SIGNATURE_INVALID,
        "the seal does not hold",
        audit("refuse", number, "SIGNATURE_INVALID"));
  }

  static Rendition rendition(int number) {
    return new Rendition(sealed(number), "ours.." + number, "{\"outcome\":\"FULL\"}");
  }

  Settlement receipted(int number, Event event) {
    return receipted(number, event, SGCJI);
  }

  Settlement receipted(int number, Event event, AuthorityCode... recipients) {
    return new Settlement(
        delivery(number),
        new Settlement.Outcome(
            event,
            List.of(recipients),
            Optional.of(peerReceipt(number, recipients)),
            Optional.empty()),
        List.of(news(number, number, delivered(number))),
        audit("settle", number, event.name()),
        Optional.empty());
  }

  /** An end without proof, and evidence number 1000 + n of it on its way to the agency. */
  Settlement ended(int number, Event event) {
    AuditRecord audit = audit("settle", number, event.name());
    return new Settlement(
        delivery(number),
        new Settlement.Outcome(
            event,
            List.of(SGCJI),
            Optional.empty(),
            Optional.of(new Reason("EXPIRED", "no receipt"))),
        List.of(CaseNews.noted(file(number), step(number, event.name()))),
        audit,
        Optional.of(told(number)));
  }

  /** Evidence number 1000 + n, on its way to the agency. */
  static Settlement.Authored told(int number) {
    int evidence = 1000 + number;
    Stored message =
        new Stored(
            sealed(evidence),
            envelope(evidence, number),
            new Stored.Provenance(Optional.empty(), NOW, Optional.empty()),
            "");
    return new Settlement.Authored(message, List.of(due(evidence, evidence, AGENCY)));
  }
}
