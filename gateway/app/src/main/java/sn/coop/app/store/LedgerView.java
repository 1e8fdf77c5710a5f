package sn.coop.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.RecipientState;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;

/** Looks into a ledger's file without being its one process; a running gateway does not notice. */
public final class LedgerView implements AutoCloseable {
  private final Sql sql;

  private LedgerView(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param home the gateway's directory, as for {@link SqliteStore#open}
   * @throws Breach if there is no ledger that can be read
   */
  public static LedgerView open(Path home) throws Breach {
    Path file = home.resolve("ledger").resolve(SqliteStore.FILE);
    if (!Files.isRegularFile(file)) {
      throw new Breach(Code.LEDGER_CORRUPT, "there is no ledger at " + file);
    }
    try {
      return new LedgerView(new Sql(SqliteStore.source(file, true).getConnection()));
    } catch (SQLException e) {
      throw new Breach(Code.LEDGER_CORRUPT, "the ledger's file cannot be read", e);
    }
  }

  /** The files of a conversation, or those in which this text is a reference. */
  public List<CaseFile> cases(String conversationOrReference) throws Deferral {
    return ask(() -> new CaseRows(sql).search(conversationOrReference));
  }

  public List<TimelineEntry> timeline(CaseFile file) throws Deferral {
    return ask(() -> new CaseRows(sql).timeline(file.key()));
  }

  /** The index of an entry in the audit log; empty while it waits for one. */
  public Optional<Long> auditIndex(Digest leafHash) throws Deferral {
    return ask(
        () ->
            sql.one(
                "select idx from audit_leaf where leaf_hash = ?",
                row -> row.number("idx"),
                leafHash.hex()));
  }

  /** Every delivery of a conversation, in the order in which they were recorded. */
  public List<Delivery> deliveries(ConversationId conversation) throws Deferral {
    return ask(() -> new DeliveryRows(sql).of(conversation));
  }

  /** One recipient of one message of a conversation. */
  public record Carried(MessageKey message, MessageType type, RecipientState state) {}

  /** Where every message of a conversation is for each recipient, in the order of recording. */
  public List<Carried> recipients(ConversationId conversation) throws Deferral {
    return ask(() -> new TransportRows(sql).of(conversation));
  }

  /** How many audit entries wait for their index. */
  public long auditWaiting() throws Deferral {
    return ask(
        () ->
            sql.one("select count(*) as waiting from audit_pending", row -> row.number("waiting"))
                .orElse(0L));
  }

  private interface Question<T> {
    T answer() throws SQLException;
  }

  private static <T> T ask(Question<T> question) throws Deferral {
    try {
      return question.answer();
    } catch (SQLException e) {
      throw new Deferral(Code.STORE_DOWN, "the ledger's file is busy or cannot be read", e);
    }
  }

  @Override
  public void close() throws Deferral {
    try {
      sql.close();
    } catch (SQLException e) {
      throw new Deferral(Code.STORE_DOWN, "the ledger's file did not close", e);
    }
  }
}
