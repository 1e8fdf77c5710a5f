package sn.coop.app.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.delivery.Recording;
import sn.coop.core.delivery.Stored;
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
import sn.coop.core.message.Urgency;
import sn.coop.core.partner.PartnerId;

/** Messages as rows: written once, never changed. */
final class MessageRows {
  /** The one tenant there is so far. */
  static final String TENANT = "sn";

  private final Sql sql;

  MessageRows(Sql sql) {
    this.sql = sql;
  }

  Optional<Digest> digest(MessageKey key) throws SQLException {
    return sql.one(
        "select digest from message where sender = ? and message_id = ?",
        row -> new Digest(row.text("digest")),
        key.sender(),
        key.id());
  }

  Optional<Stored> find(MessageKey key) throws SQLException {
    List<AuthorityCode> recipients =
        sql.list(
            """
            select authority from message_recipient
            where sender = ? and message_id = ? order by position""",
            row -> new AuthorityCode(row.text("authority")),
            key.sender(),
            key.id());
    List<AttachmentRef> attachments =
        sql.list(
            """
            select local_id, sha256, size, media_type, file_name from message_attachment
            where sender = ? and message_id = ? order by position""",
            MessageRows::attachment,
            key.sender(),
            key.id());
    return sql.one(
        "select * from message where sender = ? and message_id = ?",
        row -> stored(row, recipients, attachments),
        key.sender(),
        key.id());
  }

  Optional<MessageKey> sentTo(AuthorityCode recipient, MessageId id) throws SQLException {
    return sql.one(
        """
        select m.sender from message m
        join message_recipient r on r.sender = m.sender and r.message_id = m.message_id
        where m.message_id = ? and r.authority = ? order by m.recorded_at, m.sender""",
        row -> new MessageKey(new AuthorityCode(row.text("sender")), id),
        id,
        recipient);
  }

  Set<AuthorityCode> recalledFor(MessageKey message) throws SQLException {
    return Set.copyOf(
        sql.list(
            "select distinct recipient from recall where sender = ? and target_id = ?",
            row -> new AuthorityCode(row.text("recipient")),
            message.sender(),
            message.id()));
  }

  /** Notes what a recall, just recorded under this id, takes back. */
  void recall(MessageId id, Recording.Recall recall) throws SQLException {
    for (AuthorityCode recipient : recall.recipients()) {
      sql.run(
          """
          insert into recall (sender, target_id, recipient, message_id)
          values (?, ?, ?, ?) on conflict do nothing""",
          recall.target().sender(),
          recall.target().id(),
          recipient,
          id);
    }
  }

  /** The leaf hash is that of the audit entry of the same transaction. */
  void insert(Stored message, Digest leaf, String salt) throws SQLException {
    Envelope envelope = message.envelope();
    sql.run(
        """
        insert into message (sender, message_id, tenant, digest, conversation, ref_to, sequence,
          type, schema_version, status, urgency, created_at, valid_until, sender_ref,
          recipient_ref, media_type, content, seal, countersignature, from_partner, recorded_at,
          receipt, leaf_hash, audit_salt)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        envelope.sender(),
        envelope.id(),
        TENANT,
        message.sealed().digest(),
        envelope.conversation(),
        envelope.identity().refTo(),
        envelope.identity().sequence(),
        envelope.type(),
        envelope.kind().schemaVersion(),
        envelope.kind().status(),
        envelope.kind().urgency(),
        envelope.life().createdAt(),
        envelope.life().validUntil(),
        envelope.subject().senderRef(),
        envelope.subject().recipientRef(),
        message.sealed().mediaType(),
        message.sealed().content(),
        message.sealed().seal(),
        message.provenance().countersignature(),
        message.provenance().from(),
        message.provenance().recordedAt(),
        message.receipt(),
        leaf,
        salt);
    insertRecipients(envelope);
    insertAttachments(envelope);
  }

  private void insertRecipients(Envelope envelope) throws SQLException {
    for (int i = 0; i < envelope.recipients().size(); i++) {
      sql.run(
          """
          insert into message_recipient (sender, message_id, position, authority)
          values (?, ?, ?, ?)""",
          envelope.sender(),
          envelope.id(),
          i,
          envelope.recipients().get(i));
    }
  }

  private void insertAttachments(Envelope envelope) throws SQLException {
    for (int i = 0; i < envelope.attachments().size(); i++) {
      AttachmentRef attachment = envelope.attachments().get(i);
      sql.run(
          """
          insert into message_attachment (sender, message_id, position, local_id, sha256, size,
            media_type, file_name)
          values (?, ?, ?, ?, ?, ?, ?, ?)""",
          envelope.sender(),
          envelope.id(),
          i,
          attachment.localId(),
          attachment.sha256(),
          attachment.size(),
          attachment.mediaType(),
          attachment.fileName());
    }
  }

  private static AttachmentRef attachment(Row row) throws SQLException {
    return new AttachmentRef(
        row.text("local_id"),
        new Digest(row.text("sha256")),
        row.number("size"),
        row.text("media_type"),
        row.text("file_name"));
  }

  private static Stored stored(
      Row row, List<AuthorityCode> recipients, List<AttachmentRef> attachments)
      throws SQLException {
    return new Stored(
        new SealedMessage(
            Bytes.of(row.bytes("content")),
            MediaType.valueOf(row.text("media_type")),
            row.text("seal")),
        envelope(row, recipients, attachments),
        new Stored.Provenance(
            row.optional("from_partner").map(PartnerId::new),
            row.instant("recorded_at"),
            row.optional("countersignature")),
        row.text("receipt"));
  }

  private static Envelope envelope(
      Row row, List<AuthorityCode> recipients, List<AttachmentRef> attachments)
      throws SQLException {
    return new Envelope(
        new Envelope.Identity(
            new MessageId(row.text("message_id")),
            new ConversationId(row.text("conversation")),
            row.optional("ref_to").map(MessageId::new),
            row.number("sequence")),
        new Envelope.Kind(
            MessageType.valueOf(row.text("type")),
            row.text("schema_version"),
            Status.valueOf(row.text("status")),
            Urgency.valueOf(row.text("urgency"))),
        new Envelope.Route(new AuthorityCode(row.text("sender")), recipients),
        new Envelope.Life(row.instant("created_at"), row.optionalInstant("valid_until")),
        new Envelope.Subject(row.text("sender_ref"), row.optional("recipient_ref"), attachments));
  }
}
