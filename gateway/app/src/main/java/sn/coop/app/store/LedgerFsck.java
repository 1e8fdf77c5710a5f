package sn.coop.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import sn.coop.core.audit.NoteVerifier;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;

/**
 * Recomputes everything that a ledger claims, from its file alone: contents, leaf hashes, roots,
 * signatures, receipts, counts. It trusts nothing, writes nothing, and works while the gateway
 * runs.
 */
public final class LedgerFsck {
  private final Path file;
  private final Path attachments;
  private final NoteVerifier verifier;
  private final String origin;

  /**
   * @param home the gateway's directory, as for {@link SqliteStore#open}
   * @param origin the log's name, which every checkpoint must carry
   */
  public LedgerFsck(Path home, NoteVerifier verifier, String origin) {
    this.attachments = home.resolve("attachments");
    this.file = home.resolve("ledger").resolve(SqliteStore.FILE);
    this.verifier = verifier;
    this.origin = origin;
  }

  /**
   * Looks at one moment of the ledger, however long that takes.
   *
   * @throws Breach if there is no ledger, or the file cannot be read as one at all
   * @throws Deferral if the file is busy
   */
  public FsckReport run() throws Breach, Deferral {
    if (!Files.isRegularFile(file)) {
      throw new Breach(Code.LEDGER_CORRUPT, "there is no ledger at " + file);
    }
    FsckReport report = new FsckReport();
    try (Sql sql = new Sql(SqliteStore.source(file, true).getConnection())) {
      // One read transaction: a running gateway's writes do not move under our feet.
      sql.execute("begin");
      checkFile(sql, report);
      new LogFsck(sql, report).check(verifier, origin);
      new RowFsck(sql, report).check();
      new TransportFsck(sql, report).check();
      new CaseFsck(sql, report).check();
      new AttachmentFsck(sql, report, attachments).check();
    } catch (SQLException e) {
      if (isBusy(e)) {
        throw new Deferral(Code.STORE_DOWN, "the ledger's file is busy", e);
      }
      throw new Breach(Code.LEDGER_CORRUPT, "the ledger's file cannot be read", e);
    }
    return report;
  }

  private static boolean isBusy(SQLException e) {
    return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
  }

  /** What SQLite itself can say of its file and its keys. */
  private static void checkFile(Sql sql, FsckReport report) throws SQLException {
    sql.visit(
        "pragma integrity_check(20)",
        row -> {
          String said = row.text("integrity_check");
          if (!said.equals("ok")) {
            report.fault("file: " + said);
          }
        });
    sql.visit(
        "pragma foreign_key_check",
        row ->
            report.fault(
                "%s: a row has lost its %s".formatted(row.text("table"), row.text("parent"))));
  }
}
