package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.failure.Failure;

/** Every case is told again from its facts: what its timeline says must come of them. */
@SuppressWarnings("NullAway.Init") // JUnit sets them
class CaseFsckTest {
  @TempDir Path home;

  private final Exchange exchange = new Exchange();
  private SqliteStore store;

  @BeforeEach
  void aRequestThatWasDelivered() throws Failure {
    store = SqliteStore.open(home, DurableSteps.NONE);
    JdbcLedger ledger = new JdbcLedger(store);
    ledger.record(exchange.request(1));
    ledger.settle(exchange.receipted(1, Event.DELIVER));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void tamper(String statement) throws SQLException {
    Path file = home.resolve("ledger").resolve(SqliteStore.FILE);
    try (Sql sql = new Sql(SqliteStore.source(file, false).getConnection())) {
      for (String trigger :
          sql.list("select name from sqlite_master where type = 'trigger'", r -> r.text("name"))) {
        sql.execute("drop trigger " + trigger);
      }
      assertThat(sql.run(statement)).as(statement).isPositive();
    }
  }

  private List<String> faults() throws Failure {
    FsckReport report = new FsckReport();
    return store.read(
        sql -> {
          new CaseFsck(sql, report).check();
          return report.faults();
        });
  }

  @Test
  void what_was_told_truly_is_sound() throws Failure {
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_fact_that_was_changed_is_found() throws Failure, SQLException {
    tamper("update case_fact set fact = replace(fact, 'm1=', 'm2=') where ordinal = 1");
    assertThat(faults().get(0))
        .isEqualTo(
            "case_event "
                + Exchange.uuid(1)
                + " SN-DACG line 1: it says SUBMITTED to SUBMITTED"
                + " [case SUBMITTED;measure:m1 PROPOSED, type=BANK_TRANSACTIONS] ,"
                + " its facts say SUBMITTED to SUBMITTED"
                + " [case SUBMITTED;measure:m2 PROPOSED, type=BANK_TRANSACTIONS] ");
  }

  @Test
  void a_fact_that_is_gone_is_found() throws Failure, SQLException {
    tamper("delete from case_fact where fact like 'DELIVERY%'");
    assertThat(faults())
        .singleElement()
        .asString()
        .contains("it says SUBMITTED to RECEIVED [case SUBMITTED>RECEIVED] , its facts say");
  }

  @Test
  void a_mark_that_was_added_is_found() throws Failure, SQLException {
    tamper("update case_event set marks = 'LATE' where ordinal = 2");
    assertThat(faults()).singleElement().asString().contains("line 2: it says");
  }

  @Test
  void a_fact_that_is_none_is_found() throws Failure, SQLException {
    tamper("update case_fact set fact = 'nonsense' where ordinal = 1");
    assertThat(faults().get(0)).endsWith("line 1: its fact cannot be read");
  }
}
