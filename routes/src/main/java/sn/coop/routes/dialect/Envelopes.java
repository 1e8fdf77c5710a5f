package sn.coop.routes.dialect;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Status;
import sn.coop.core.message.Urgency;
import sn.coop.schemas.canonical.Attachment;
import sn.coop.schemas.canonical.CaseRefs;
import sn.coop.schemas.canonical.Handling;
import sn.coop.schemas.canonical.Languages;
import sn.coop.schemas.canonical.Message;
import sn.coop.schemas.canonical.Party;
import sn.coop.schemas.canonical.UseLimitation;

/** Valid envelopes to the core's noun and back. */
final class Envelopes {
  private Envelopes() {}

  static Envelope read(Message m) {
    return new Envelope(
        new Envelope.Identity(
            new MessageId(m.getMessageId()),
            new ConversationId(m.getConversationId()),
            Optional.ofNullable(m.getRefToMessageId()).map(MessageId::new),
            m.getSequence()),
        new Envelope.Kind(
            MessageType.valueOf(m.getMessageType()),
            m.getSchemaVersion(),
            Status.valueOf(m.getStatus()),
            Urgency.valueOf(m.getUrgency().getLevel())),
        new Envelope.Route(
            new AuthorityCode(m.getSender().getAuthority()),
            m.getRecipient().stream().map(p -> new AuthorityCode(p.getAuthority())).toList()),
        new Envelope.Life(
            instant(m.getCreatedAt()),
            Optional.ofNullable(m.getValidUntil()).map(Envelopes::instant)),
        new Envelope.Subject(
            m.getCaseRefs().getSenderRef(),
            Optional.ofNullable(m.getCaseRefs().getRecipientRef()),
            m.getAttachment().stream().map(Envelopes::attachment).toList()));
  }

  /** An envelope that the gateway itself is the author of. */
  static Message write(Envelope e) {
    Message m = new Message();
    m.setMessageId(e.id().urn());
    m.setConversationId(e.conversation().urn());
    e.identity().refTo().map(MessageId::urn).ifPresent(m::setRefToMessageId);
    m.setSequence(e.identity().sequence());
    m.setMessageType(e.type().name());
    m.setSchemaVersion(e.kind().schemaVersion());
    m.setStatus(e.kind().status().name());
    m.setSender(party(e.sender()));
    e.recipients().forEach(recipient -> m.getRecipient().add(party(recipient)));
    m.setChannel("CENTRAL_AUTHORITY");
    m.setCreatedAt(e.life().createdAt().toString());
    e.life().validUntil().map(Instant::toString).ifPresent(m::setValidUntil);
    CaseRefs refs = new CaseRefs();
    refs.setSenderRef(e.subject().senderRef());
    e.subject().recipientRef().ifPresent(refs::setRecipientRef);
    m.setCaseRefs(refs);
    sn.coop.schemas.canonical.Urgency urgency = new sn.coop.schemas.canonical.Urgency();
    urgency.setLevel(e.kind().urgency().name());
    m.setUrgency(urgency);
    setRestrictions(m);
    e.attachments().forEach(attachment -> m.getAttachment().add(attachment(attachment)));
    return m;
  }

  /** That a request exists is confidential (UNTOC art. 18(20)), and evidence shows that it does. */
  private static void setRestrictions(Message m) {
    Handling handling = new Handling();
    handling.setClassification("RESTRICTED");
    m.setHandling(handling);
    UseLimitation use = new UseLimitation();
    use.setPurpose("PROCEEDING_DESCRIBED");
    use.setOnwardTransfer("WITH_CONSENT");
    m.setUseLimitation(use);
    Languages languages = new Languages();
    languages.setMain("fr");
    m.setLanguages(languages);
  }

  static Instant instant(String timestamp) {
    return OffsetDateTime.parse(timestamp).toInstant();
  }

  private static Party party(AuthorityCode authority) {
    Party party = new Party();
    party.setCountry(authority.code().substring(0, 2));
    party.setAuthority(authority.code());
    return party;
  }

  private static AttachmentRef attachment(Attachment a) {
    return new AttachmentRef(
        a.getLocalId(), new Digest(a.getSha256()), a.getSize(), a.getMediaType(), a.getFileName());
  }

  private static Attachment attachment(AttachmentRef ref) {
    Attachment a = new Attachment();
    a.setLocalId(ref.localId());
    a.setFileName(ref.fileName());
    a.setMediaType(ref.mediaType());
    a.setSize(ref.size());
    a.setSha256(ref.sha256().hex());
    return a;
  }
}
