package sn.coop.routes.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;
import sn.coop.routes.dialect.RealCanon;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as a story writes it: who, to whom, about what; the rest is as it usually is. */
final class Said {
  /** JSON with or without quotes. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private final ObjectNode message = MAPPER.createObjectNode();
  private final MessageType type;
  private final List<Digest> attachments = new ArrayList<>();
  private MediaType form = MediaType.JSON;

  private Said(MessageType type, AuthorityCode sender) {
    this.type = type;
    message.put("messageType", type.name());
    message.put("schemaVersion", "1.1");
    message.put("status", "ACTUAL");
    message.put("sequence", 1);
    message.set("sender", party(sender.code()));
    message.put("channel", channel(type));
    message.putObject("urgency").put("level", "ROUTINE");
    message.set("handling", read("{classification: 'RESTRICTED', handlingCodes: ['H1']}"));
    message.set(
        "useLimitation", read("{purpose: 'PROCEEDING_DESCRIBED', onwardTransfer: 'WITH_CONSENT'}"));
    message.set(
        "dataProtection",
        read(
            """
            {legalGround: 'INVESTIGATION_PROSECUTION', retentionUntil: '2031-11-24',
             containsMinor: false, containsVictim: false}"""));
    message.set("languages", read("{main: 'fr', others: ['es', 'en', 'ar']}"));
  }

  /** Says something of this type. */
  static Said by(String sender, MessageType type) {
    return new Said(type, new AuthorityCode(sender));
  }

  /** What a golden sample says, envelope and body, to be said now: {@code mla/valid/ack.json}. */
  static Said like(String sample) throws Refusal {
    ObjectNode message = read(RealCanon.sampleAsJson(sample));
    MessageType type = MessageType.valueOf(message.get("messageType").stringValue());
    Said said = new Said(type, new AuthorityCode(message.at("/sender/authority").stringValue()));
    said.message.setAll(message);
    said.message.remove("refToMessageId");
    said.message.path("attachment").forEach(a -> said.attachments.add(sha256(a)));
    return said;
  }

  private static Digest sha256(JsonNode attachment) {
    return new Digest(attachment.get("sha256").stringValue());
  }

  private static String channel(MessageType type) {
    return switch (type.family()) {
      case MLA, COMMON, GATEWAY -> "CENTRAL_AUTHORITY";
      case ALERT, POLICE -> "POLICE";
    };
  }

  Said to(String... recipients) {
    ArrayNode parties = message.putArray("recipient");
    Arrays.stream(recipients).map(Said::party).forEach(parties::add);
    return this;
  }

  /** The message that this one answers or goes on from. */
  Said about(MessageId earlier) {
    message.put("refToMessageId", earlier.urn());
    return this;
  }

  /** The case references, own first. */
  Said under(String own, String... other) {
    ObjectNode refs = message.putObject("caseRefs").put("senderRef", own);
    Arrays.stream(other).findFirst().ifPresent(ref -> refs.put("recipientRef", ref));
    return this;
  }

  /** A part of the envelope, in JSON with or without quotes. */
  Said with(String name, String json) {
    message.set(name, MAPPER.readTree(json));
    return this;
  }

  /** An attachment whose content is its name. */
  Said attaching(String localId, String fileName) {
    Digest sha256 = Bytes.utf8(fileName).digest();
    attachments.add(sha256);
    ArrayNode list =
        message.get("attachment") instanceof ArrayNode known
            ? known
            : message.putArray("attachment");
    list.addObject()
        .put("localId", localId)
        .put("fileName", fileName)
        .put("mediaType", "application/pdf")
        .put("size", fileName.length())
        .put("sha256", sha256.hex());
    return this;
  }

  /** The body, in JSON with or without quotes. */
  Said saying(String body) {
    message.set(type.body(), read(body));
    return this;
  }

  /** The author's system speaks XML. */
  Said inXml() {
    form = MediaType.XML;
    return this;
  }

  MediaType form() {
    return form;
  }

  MessageType type() {
    return type;
  }

  AuthorityCode sender() {
    return new AuthorityCode(message.get("sender").get("authority").stringValue());
  }

  List<Digest> attachments() {
    return List.copyOf(attachments);
  }

  Optional<String> ownReference() {
    return Optional.ofNullable(message.get("caseRefs"))
        .map(refs -> refs.get("senderRef").stringValue());
  }

  /** The bytes in its form, once it has a name, a case and a time. */
  Bytes written(MessageId id, ConversationId conversation, Instant at, int sequence)
      throws Refusal {
    message.put("sequence", sequence);
    message.put("messageId", id.urn());
    message.put("conversationId", conversation.urn());
    message.put("createdAt", at.toString());
    return RealCanon.inForm(form, Bytes.of(MAPPER.writeValueAsBytes(message)));
  }

  private static ObjectNode party(String authority) {
    return MAPPER
        .createObjectNode()
        .put("country", authority.substring(0, 2))
        .put("authority", authority);
  }

  private static ObjectNode read(String json) {
    return (ObjectNode) MAPPER.readTree(json);
  }
}
