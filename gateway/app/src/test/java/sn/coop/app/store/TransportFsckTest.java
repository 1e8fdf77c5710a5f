package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.app.store.Exchange.AUDIENCIA;
import static sn.coop.app.store.Exchange.MADRID;
import static sn.coop.app.store.Exchange.NOW;
import static sn.coop.app.store.Exchange.SGCJI;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.delivery.Recording;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.failure.Failure;
import sn.coop.core.partner.RetrySchedule;

/** Where messages are said to be is held against their receipts, recipient by recipient. */
@SuppressWarnings("NullAway.Init") // JUnit sets them
class TransportFsckTest {
  @TempDir Path home;

  private final Exchange exchange = new Exchange();
  private SqliteStore store;

  @BeforeEach
  void aLedgerWithAStory() throws Failure {
    store = SqliteStore.open(home, DurableSteps.NONE);
    JdbcLedger ledger = new JdbcLedger(store);
    Recording first = exchange.request(1);
    ledger.record(
        new Recording(
            first.message(),
            List.of(Exchange.due(1, 1, MADRID, SGCJI, AUDIENCIA)),
            first.news(),
            first.audit(),
            Recording.Effects.NONE));
    ledger.record(exchange.request(2));
    Claim claim =
        ledger
            .claim(Exchange.delivery(1), NOW, RetrySchedule.DEFAULT, exchange.line(NOW))
            .orElseThrow();
    ledger.keep(claim, Exchange.rendition(1), exchange.line(NOW));
    ledger.settle(exchange.receipted(1, Event.RELAY, SGCJI, AUDIENCIA));
    ledger.settle(exchange.receipted(1, Event.DELIVER, SGCJI));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private FsckReport fsck() throws SQLException {
    FsckReport report = new FsckReport();
    Path file = home.resolve("ledger").resolve(SqliteStore.FILE);
    try (Sql sql = new Sql(SqliteStore.source(file, true).getConnection())) {
      new TransportFsck(sql, report).check();
    }
    return report;
  }

  private void found(String fault, String statement) throws SQLException {
    Path file = home.resolve("ledger").resolve(SqliteStore.FILE);
    try (Sql sql = new Sql(SqliteStore.source(file, false).getConnection())) {
      sql.execute("pragma foreign_keys = off");
      assertThat(sql.run(statement)).as(statement).isPositive();
    }
    assertThat(fsck().faults()).anyMatch(said -> said.contains(fault));
  }

  @Test
  void a_sound_ledger_is_found_sound_and_its_recipients_are_counted() throws SQLException {
    FsckReport report = fsck();
    assertThat(report.faults()).isEmpty();
    assertThat(report.counted("recipients")).isEqualTo(3);
    assertThat(report.counted("recipients DELIVERED")).isEqualTo(1);
    assertThat(report.counted("recipients RELAYED")).isEqualTo(1);
    assertThat(report.counted("recipients QUEUED")).isEqualTo(1);
  }

  @Test
  void a_recipient_that_is_nowhere_is_found() throws SQLException {
    found(
        "delivery delivery-1: it goes to [ES-AN, ES-MJU-SGCJI], and its recipients are [ES-AN]",
        "delete from transport where recipient = 'ES-MJU-SGCJI' and delivery = 'delivery-1'");
  }

  @Test
  void a_recipient_that_nobody_meant_is_found() throws SQLException {
    found(
        "and its recipients are [ES-AN, ES-XX]",
        "update transport set recipient = 'ES-XX' where recipient = 'ES-MJU-SGCJI'"
            + " and delivery = 'delivery-1'");
  }

  @Test
  void a_state_that_is_none_is_found() throws SQLException {
    found(
        "ES-MJU-SGCJI is nowhere known, LOST",
        "update transport set state = 'LOST' where delivery = 'delivery-2'");
  }

  @Test
  void a_delivery_that_no_receipt_proves_is_found() throws SQLException {
    found(
        "ES-MJU-SGCJI is DELIVERED, and no receipt says so",
        "update transport set state = 'DELIVERED' where delivery = 'delivery-2'");
    found(
        "ES-AN is DELIVERED, and no receipt says so",
        "update transport set state = 'DELIVERED' where recipient = 'ES-AN'");
  }

  @Test
  void the_receipt_of_another_recipient_proves_nothing() throws SQLException {
    found(
        "ES-AN is DELIVERED, and no receipt says so",
        "update transport set state = 'DELIVERED', proof = (select proof from transport t"
            + " where t.recipient = 'ES-MJU-SGCJI' and t.state = 'DELIVERED')"
            + " where recipient = 'ES-AN'");
  }

  @Test
  void a_state_that_went_back_behind_its_receipt_is_found() throws SQLException {
    found(
        "ES-MJU-SGCJI is EXPIRED by a receipt",
        "update transport set state = 'EXPIRED' where state = 'DELIVERED'");
    found(
        "a receipt says DELIVERED of ES-MJU-SGCJI, which is EXPIRED",
        "update transport set proof = null where state = 'EXPIRED'");
  }

  @Test
  void a_standing_that_does_not_follow_from_its_recipients_is_found() throws SQLException {
    found(
        "delivery delivery-1: it stands at DELIVERED, its recipients at RELAYED",
        "update delivery set standing = 'DELIVERED' where id = 'delivery-1'");
  }

  @Test
  void a_row_that_was_moved_to_another_message_is_found() throws SQLException {
    found(
        "delivery delivery-2: ES-MJU-SGCJI stands in it with another message",
        "update transport set message_id = '"
            + Exchange.uuid(7)
            + "' where delivery = 'delivery-2'");
  }
}
