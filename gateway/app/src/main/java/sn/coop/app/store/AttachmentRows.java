package sn.coop.app.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.PartnerId;

/** Which attachments are stored for whom, as rows. */
final class AttachmentRows {
  private final Sql sql;

  AttachmentRows(Sql sql) {
    this.sql = sql;
  }

  /** An attachment that is stored whole. */
  record Held(Digest sha256, long size, Instant at) {}

  void insert(PartnerId owner, Held held, Digest leaf) throws SQLException {
    sql.run(
        """
        insert into attachment (owner, sha256, tenant, size, stored_at, leaf_hash)
        values (?, ?, ?, ?, ?, ?)""",
        owner,
        held.sha256(),
        MessageRows.TENANT,
        held.size(),
        held.at(),
        leaf);
  }

  boolean isStored(PartnerId owner, Digest sha256) throws SQLException {
    return sql.exists("select 1 from attachment where owner = ? and sha256 = ?", owner, sha256);
  }

  /** Who uploaded it, among those whose message to the partner names it. */
  Optional<PartnerId> owner(PartnerId partner, Digest sha256) throws SQLException {
    return sql.one(
        """
        select h.owner from message_attachment a
        join message m on m.sender = a.sender and m.message_id = a.message_id
        join attachment h on h.owner = m.from_partner and h.sha256 = a.sha256
        where a.sha256 = ? and exists (select 1 from delivery d where d.sender = a.sender
          and d.message_id = a.message_id and d.next_hop = ?)
        order by m.recorded_at, h.owner limit 1""",
        row -> new PartnerId(row.text("owner")),
        sha256,
        partner);
  }
}
