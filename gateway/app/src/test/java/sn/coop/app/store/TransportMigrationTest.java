package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static sn.coop.app.store.Exchange.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import sn.coop.app.store.LedgerView.Carried;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.failure.Failure;

/** A ledger of the first light goes on, and each recipient stands where its delivery stood. */
@SuppressWarnings("NullAway.Init") // JUnit sets them
class TransportMigrationTest {
  @TempDir Path home;

  @Test
  void what_was_on_its_way_stays_where_it_was() throws Failure, IOException, SQLException {
    aLedgerOfTheFirstLight();
    try (SqliteStore store = SqliteStore.open(home, DurableSteps.NONE)) {
      List<Carried> carried =
          store.read(sql -> new TransportRows(sql).of(Exchange.conversation(1)));
      assertThat(carried)
          .extracting(
              one -> one.state().recipient().code(),
              one -> one.state().state().name(),
              one -> one.state().code().orElse(""),
              one -> one.state().at())
          .containsExactly(
              tuple("ES-AN", "DELIVERED", "", NOW.plusSeconds(9)),
              tuple("ES-MJU-SGCJI", "DELIVERED", "", NOW.plusSeconds(9)),
              tuple("ES-MJU-SGCJI", "QUEUED", "", NOW),
              tuple("ES-MJU-SGCJI", "REJECTED", "TOO_LARGE", NOW),
              tuple("ES-MJU-SGCJI", "DEAD_LETTER", "PARKED", NOW),
              tuple("ES-MJU-SGCJI", "EXPIRED", "EXPIRED", NOW));
      FsckReport report = new FsckReport();
      store.read(
          sql -> {
            new TransportFsck(sql, report).check();
            return report;
          });
      assertThat(report.faults()).isEmpty();
    }
  }

  private void aLedgerOfTheFirstLight() throws IOException, SQLException {
    Path directory = Files.createDirectories(home.resolve("ledger"));
    SQLiteDataSource source = SqliteStore.source(directory.resolve(SqliteStore.FILE), false);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration", "classpath:db/sqlite")
        .target("1.1")
        .load()
        .migrate();
    try (Sql sql = new Sql(source.getConnection())) {
      delivery(sql, 1, "ES-MJU-SGCJI ES-AN", "DELIVERED", "UNREACHABLE");
      receipt(sql, "RELAYED", 5);
      receipt(sql, "DELIVERED", 9);
      delivery(sql, 2, "ES-MJU-SGCJI", "DUE", "UNREACHABLE");
      delivery(sql, 3, "ES-MJU-SGCJI", "RETURNED", "TOO_LARGE");
      delivery(sql, 4, "ES-MJU-SGCJI", "PARKED", "PARKED");
      delivery(sql, 5, "ES-MJU-SGCJI", "EXPIRED", "EXPIRED");
    }
  }

  private static void delivery(
      Sql sql, int number, String recipients, String standing, String lastCode)
      throws SQLException {
    sql.run(
        """
        insert into message (sender, message_id, tenant, digest, conversation, sequence, type,
          schema_version, status, urgency, created_at, sender_ref, media_type, content, seal,
          recorded_at, receipt, leaf_hash, audit_salt)
        values ('SN-DACG', ?, 'SN', '', ?, 1, 'MLA_REQUEST', '1.0', 'ACTUAL', 'ROUTINE', 0, 'X',
          'JSON', x'00', '', ?, '', '', '')""",
        Exchange.id(number),
        Exchange.conversation(1),
        NOW);
    List<String> authorities = List.of("ES-MJU-SGCJI", "ES-AN", "ES-AN", "FR-BEPI");
    for (int i = 0; i < authorities.size(); i++) {
      sql.run(
          "insert into message_recipient values ('SN-DACG', ?, ?, ?)",
          Exchange.id(number),
          i,
          authorities.get(i));
    }
    sql.run(
        """
        insert into delivery (id, tenant, sender, message_id, next_hop, recipients, conversation,
          ordinal, standing, attempts, due_at, expires_at, token, last_code)
        values (?, 'SN', 'SN-DACG', ?, 'es-gateway', ?, ?, ?, ?, 1, 0, 0, 1, ?)""",
        Exchange.delivery(number),
        Exchange.id(number),
        recipients,
        Exchange.conversation(1),
        number,
        standing,
        lastCode);
  }

  private static void receipt(Sql sql, String standing, int seconds) throws SQLException {
    sql.run(
        "insert into peer_receipt values ('delivery-1', ?, ?, ?, ?)",
        standing,
        Exchange.peerReceipt(1, Exchange.SGCJI, Exchange.AUDIENCIA),
        NOW.plusSeconds(seconds),
        "leaf of " + standing);
  }
}
