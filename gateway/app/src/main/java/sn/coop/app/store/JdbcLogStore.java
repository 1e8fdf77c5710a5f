package sn.coop.app.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import sn.coop.core.audit.Hash;
import sn.coop.core.audit.LogStore;
import sn.coop.core.audit.LogUnavailable;
import sn.coop.core.failure.Deferral;

/** The audit log in the ledger's own file. */
public final class JdbcLogStore implements LogStore {
  private final SqliteStore store;
  private final Clock clock;

  public JdbcLogStore(SqliteStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<Pending> pending(int max) throws LogUnavailable {
    return ask(
        sql ->
            sql.list(
                "select id, entry, leaf_hash from audit_pending order by id limit ?",
                row ->
                    new Pending(
                        row.number("id"), row.bytes("entry"), Hash.ofHex(row.text("leaf_hash"))),
                max));
  }

  @Override
  public void integrate(long first, List<Pending> batch, String signedNote) throws LogUnavailable {
    try {
      store.write(
          tx -> {
            long index = first;
            for (Pending entry : batch) {
              // Entry and hash come from where they wait, so that what was promised is integrated.
              tx.sql()
                  .run(
                      """
                      insert into audit_leaf (idx, entry, leaf_hash)
                      values (?, (select entry from audit_pending where id = ? and leaf_hash = ?),
                        ?)""",
                      index++,
                      entry.id(),
                      entry.leaf(),
                      entry.leaf());
              tx.sql().run("delete from audit_pending where id = ?", entry.id());
            }
            tx.wrote("integrate", "");
            return tx.sql()
                .run(
                    "insert into audit_checkpoint (size, note, at) values (?, ?, ?)",
                    index,
                    signedNote,
                    clock.instant());
          });
    } catch (Deferral e) {
      throw new LogUnavailable("the batch was not integrated", e);
    }
  }

  @Override
  public long size() throws LogUnavailable {
    return ask(
        sql ->
            sql.one(
                    "select coalesce(max(idx) + 1, 0) as size from audit_leaf",
                    row -> row.number("size"))
                .orElse(0L));
  }

  @Override
  public List<Hash> hashes(long from, long to) throws LogUnavailable {
    return ask(
        sql ->
            sql.list(
                "select leaf_hash from audit_leaf where idx >= ? and idx < ? order by idx",
                row -> Hash.ofHex(row.text("leaf_hash")),
                from,
                to));
  }

  @Override
  public Optional<byte[]> entry(long index) throws LogUnavailable {
    return ask(
        sql ->
            sql.one(
                "select entry from audit_leaf where idx = ?", row -> row.bytes("entry"), index));
  }

  @Override
  public OptionalLong indexOf(Hash leaf) throws LogUnavailable {
    Optional<Long> index =
        ask(
            sql ->
                sql.one(
                    "select idx from audit_leaf where leaf_hash = ?",
                    row -> row.number("idx"),
                    leaf));
    return index.isPresent() ? OptionalLong.of(index.get()) : OptionalLong.empty();
  }

  @Override
  public Optional<String> latestNote() throws LogUnavailable {
    return ask(
        sql ->
            sql.one(
                "select note from audit_checkpoint order by size desc limit 1",
                row -> row.text("note")));
  }

  private <T> T ask(SqliteStore.Question<T> question) throws LogUnavailable {
    try {
      return store.read(question);
    } catch (Deferral e) {
      throw new LogUnavailable("the log cannot be read", e);
    }
  }
}
