package sn.coop.core.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the gateway reads of a message to carry it. The body stays sealed bytes. */
public record Envelope(Identity identity, Kind kind, Route route, Life life, Subject subject) {

  /** Which message this is; {@code sequence} counts per conversation and sender, from 1. */
  public record Identity(
      MessageId id, ConversationId conversation, Optional<MessageId> refTo, long sequence) {}

  /** What sort of message this is. */
  public record Kind(MessageType type, String schemaVersion, Status status, Urgency urgency) {}

  /** From whom, to whom (1 to 50 recipients). */
  public record Route(AuthorityCode sender, List<AuthorityCode> recipients) {
    public Route {
      recipients = List.copyOf(recipients);
    }
  }

  /** When it was written and until when it matters. */
  public record Life(Instant createdAt, Optional<Instant> validUntil) {}

  /** Both sides' references of the case, and the attachments (0 to 100). */
  public record Subject(
      String senderRef, Optional<String> recipientRef, List<AttachmentRef> attachments) {
    public Subject {
      attachments = List.copyOf(attachments);
    }
  }

  public MessageId id() {
    return identity.id();
  }

  public ConversationId conversation() {
    return identity.conversation();
  }

  public MessageType type() {
    return kind.type();
  }

  public AuthorityCode sender() {
    return route.sender();
  }

  public List<AuthorityCode> recipients() {
    return route.recipients();
  }

  public List<AttachmentRef> attachments() {
    return subject.attachments();
  }

  /** The inbox key: unique for ever. */
  public MessageKey key() {
    return new MessageKey(sender(), id());
  }
}
