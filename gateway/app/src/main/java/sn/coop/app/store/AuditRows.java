package sn.coop.app.store;

import java.sql.SQLException;
import sn.coop.core.audit.MerkleTree;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.message.Digest;

/** Puts entries where they wait for their place in the log. */
final class AuditRows {
  private final Sql sql;

  AuditRows(Sql sql) {
    this.sql = sql;
  }

  /** Adds an entry and returns its leaf hash, under which the log promises to integrate it. */
  Digest add(AuditRecord record) throws SQLException {
    byte[] entry = record.toEntry();
    Digest leaf = Digest.of(MerkleTree.leafHash(entry).toBytes());
    int added =
        sql.run(
            """
            insert into audit_pending (id, entry, leaf_hash)
            select (select coalesce(max(id), 0) + 1 from audit_pending), ?, ?
            where not exists (select 1 from audit_leaf where leaf_hash = ?)""",
            entry,
            leaf,
            leaf);
    if (added == 0) {
      throw new IllegalStateException("this audit entry was written before: " + leaf);
    }
    return leaf;
  }
}
