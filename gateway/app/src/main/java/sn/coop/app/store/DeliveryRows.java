package sn.coop.app.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.delivery.Standing;
import sn.coop.core.evidence.EvidenceNotice.Reason;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.SealedMessage;
import sn.coop.core.partner.PartnerId;

/** Deliveries, their renditions and their receipts as rows. */
final class DeliveryRows {
  // A lane is one conversation of one sender to one next hop; within it, order is kept.
  private static final String HELD_BACK =
      """
      exists (select 1 from delivery e where e.conversation = d.conversation
        and e.sender = d.sender and e.next_hop = d.next_hop and e.standing = 'DUE'
        and e.ordinal < d.ordinal)""";

  private static final String DUE =
      """
      select d.* from delivery d where d.standing = 'DUE'
      and (d.expires_at <= ? or (d.due_at <= ? and not %s))
      order by d.due_at, d.ordinal limit ?"""
          .formatted(HELD_BACK);

  private static final String IS_HELD_BACK =
      "select 1 from delivery d where d.id = ? and " + HELD_BACK;

  private final Sql sql;

  DeliveryRows(Sql sql) {
    this.sql = sql;
  }

  void insert(Delivery delivery, ConversationId conversation) throws SQLException {
    Delivery.Leg leg = delivery.leg();
    Delivery.Progress progress = delivery.progress();
    sql.run(
        """
        insert into delivery (id, tenant, sender, message_id, next_hop, recipients, conversation,
          ordinal, standing, attempts, due_at, expires_at, token)
        select ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(ordinal), 0) + 1 from delivery),
          ?, ?, ?, ?, ?""",
        delivery.id(),
        MessageRows.TENANT,
        leg.message().sender(),
        leg.message().id(),
        leg.to(),
        leg.recipients().stream().map(AuthorityCode::code).collect(Collectors.joining(" ")),
        conversation,
        delivery.standing(),
        progress.attempts(),
        progress.due(),
        progress.expiry(),
        progress.token());
  }

  Optional<Delivery> find(DeliveryId id) throws SQLException {
    return sql.one("select * from delivery where id = ?", DeliveryRows::delivery, id);
  }

  Optional<Delivery> find(MessageKey message, PartnerId to) throws SQLException {
    return sql.one(
        "select * from delivery where sender = ? and message_id = ? and next_hop = ?",
        DeliveryRows::delivery,
        message.sender(),
        message.id(),
        to);
  }

  List<Delivery> of(MessageKey message) throws SQLException {
    return sql.list(
        "select * from delivery where sender = ? and message_id = ? order by ordinal",
        DeliveryRows::delivery,
        message.sender(),
        message.id());
  }

  List<Delivery> of(ConversationId conversation) throws SQLException {
    return sql.list(
        "select * from delivery where conversation = ? order by ordinal",
        DeliveryRows::delivery,
        conversation);
  }

  List<Delivery> due(Instant now, int max) throws SQLException {
    return sql.list(DUE, DeliveryRows::delivery, now, now, max);
  }

  List<Delivery> awaiting(PartnerId partner, int max) throws SQLException {
    return sql.list(
        """
        select d.* from delivery d where d.next_hop = ? and d.standing = 'DUE'
        and exists (select 1 from rendition r where r.delivery = d.id)
        order by d.ordinal limit ?""",
        DeliveryRows::delivery,
        partner,
        max);
  }

  boolean isHeldBack(DeliveryId id) throws SQLException {
    return sql.exists(IS_HELD_BACK, id);
  }

  void claim(Delivery claimed) throws SQLException {
    sql.run(
        "update delivery set attempts = ?, due_at = ?, token = ? where id = ?",
        claimed.progress().attempts(),
        claimed.progress().due(),
        claimed.progress().token(),
        claimed.id());
  }

  void settle(DeliveryId id, Standing standing, Optional<Reason> why) throws SQLException {
    sql.run(
        """
        update delivery set standing = ?, last_code = coalesce(?, last_code),
          last_detail = coalesce(?, last_detail) where id = ?""",
        standing,
        why.map(Reason::code),
        why.map(Reason::detail),
        id);
  }

  /** Only under the token of the attempt that brought nothing, and only while it still matters. */
  boolean postpone(Delivery claimed, Reason why) throws SQLException {
    return sql.run(
            """
            update delivery set last_code = ?, last_detail = ?
            where id = ? and token = ? and standing = ?""",
            why.code(),
            why.detail(),
            claimed.id(),
            claimed.progress().token(),
            Standing.DUE)
        > 0;
  }

  Optional<Rendition> rendition(DeliveryId id) throws SQLException {
    return sql.one(
        "select * from rendition where delivery = ? and part = 0",
        row ->
            new Rendition(
                new SealedMessage(
                    Bytes.of(row.bytes("content")),
                    MediaType.valueOf(row.text("media_type")),
                    row.text("seal")),
                row.text("countersignature"),
                row.text("report")),
        id);
  }

  void keep(DeliveryId id, Rendition rendition, Instant at, Digest leaf) throws SQLException {
    sql.run(
        """
        insert into rendition (delivery, part, content, media_type, seal, countersignature, report,
          kept_at, leaf_hash)
        values (?, 0, ?, ?, ?, ?, ?, ?, ?)""",
        id,
        rendition.message().content(),
        rendition.message().mediaType(),
        rendition.message().seal(),
        rendition.countersignature(),
        rendition.report(),
        at,
        leaf);
  }

  private static Delivery delivery(Row row) throws SQLException {
    MessageKey message =
        new MessageKey(
            new AuthorityCode(row.text("sender")), new MessageId(row.text("message_id")));
    List<AuthorityCode> recipients =
        Arrays.stream(row.text("recipients").split(" ", -1)).map(AuthorityCode::new).toList();
    return new Delivery(
        new DeliveryId(row.text("id")),
        new Delivery.Leg(message, new PartnerId(row.text("next_hop")), recipients),
        Standing.valueOf(row.text("standing")),
        new Delivery.Progress(
            (int) row.number("attempts"),
            row.instant("due_at"),
            row.instant("expires_at"),
            row.number("token")));
  }
}
