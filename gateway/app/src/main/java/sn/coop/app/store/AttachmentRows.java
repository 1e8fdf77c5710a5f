package sn.coop.app.store;

import java.sql.SQLException;
import java.time.Instant;
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

  boolean isNamedFor(PartnerId partner, Digest sha256) throws SQLException {
    return sql.exists(
        """
        select 1 from message_attachment a
        join message m on m.sender = a.sender and m.message_id = a.message_id
        where a.sha256 = ? and (m.from_partner = ? or exists (select 1 from delivery d
          where d.sender = a.sender and d.message_id = a.message_id and d.next_hop = ?))
        limit 1""",
        sha256,
        partner,
        partner);
  }
}
