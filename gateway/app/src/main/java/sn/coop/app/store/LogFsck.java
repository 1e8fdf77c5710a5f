package sn.coop.app.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sn.coop.core.audit.Checkpoint;
import sn.coop.core.audit.Frontier;
import sn.coop.core.audit.Hash;
import sn.coop.core.audit.MerkleTree;
import sn.coop.core.audit.NoteInvalid;
import sn.coop.core.audit.NoteVerifier;

/** Rebuilds the audit log from its entries and holds it against every checkpoint. */
final class LogFsck {
  private final Sql sql;
  private final FsckReport report;

  // Owned by one check: the tree over the entries' own bytes, whatever hash is stored beside them.
  private final Frontier frontier = new Frontier();
  private final Map<Long, Hash> rootsAt = new HashMap<>();

  LogFsck(Sql sql, FsckReport report) {
    this.sql = sql;
    this.report = report;
  }

  private record Signed(long size, String note) {}

  void check(NoteVerifier verifier, String origin) throws SQLException {
    List<Signed> checkpoints =
        sql.list(
            "select size, note from audit_checkpoint order by size",
            row -> new Signed(row.number("size"), row.text("note")));
    List<Long> sizes = new ArrayList<>(checkpoints.stream().map(Signed::size).toList());
    sql.visit(
        "select idx, entry, leaf_hash from audit_leaf order by idx",
        row -> {
          leaf(row);
          if (!sizes.isEmpty() && sizes.get(0) == frontier.size()) {
            rootsAt.put(sizes.remove(0), frontier.root());
          }
        });
    for (Signed checkpoint : checkpoints) {
      checkpoint(checkpoint, verifier, origin);
    }
    long covered = checkpoints.isEmpty() ? 0 : checkpoints.get(checkpoints.size() - 1).size();
    if (covered < frontier.size()) {
      report.fault("leaf %d: no checkpoint covers it or what follows".formatted(covered));
    }
    sql.visit("select entry, leaf_hash from audit_pending order by id", this::pending);
  }

  private void leaf(Row row) throws SQLException {
    long index = row.number("idx");
    if (index != frontier.size()) {
      report.fault("leaf %d: stands where leaf %d should".formatted(index, frontier.size()));
    }
    Hash hash = MerkleTree.leafHash(row.bytes("entry"));
    if (!hash.hex().equals(row.text("leaf_hash"))) {
      report.fault(
          "leaf %d: its entry hashes to %s, not to %s"
              .formatted(index, hash, row.text("leaf_hash")));
    }
    frontier.append(hash);
    report.count("leaves");
  }

  private void checkpoint(Signed signed, NoteVerifier verifier, String origin) {
    report.count("checkpoints");
    String name = "checkpoint of size %d: ".formatted(signed.size());
    try {
      Checkpoint said = Checkpoint.parse(verifier.verify(signed.note()));
      if (!said.origin().equals(origin)) {
        report.fault(name + "it is of another log, " + said.origin());
      }
      if (said.size() != signed.size()) {
        report.fault(name + "its note says size " + said.size());
      }
      Hash root = rootsAt.get(signed.size());
      if (root == null) {
        report.fault(name + "the log has only %d leaves".formatted(frontier.size()));
      } else if (!root.equals(said.root())) {
        report.fault(name + "the stored entries have root %s, not %s".formatted(root, said.root()));
      }
    } catch (NoteInvalid | IllegalArgumentException e) {
      report.fault(name + "its note does not hold: " + e.getMessage());
    }
  }

  private void pending(Row row) throws SQLException {
    report.count("entries waiting");
    Hash hash = MerkleTree.leafHash(row.bytes("entry"));
    if (!hash.hex().equals(row.text("leaf_hash"))) {
      report.fault("waiting entry %s: it hashes to %s".formatted(row.text("leaf_hash"), hash));
    }
  }
}
