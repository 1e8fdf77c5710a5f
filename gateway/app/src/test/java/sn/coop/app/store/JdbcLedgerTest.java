package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.core.audit.LogStore;
import sn.coop.core.audit.LogUnavailable;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;

@SuppressWarnings("NullAway.Init") // JUnit sets them
class JdbcLedgerTest extends LedgerContract {
  @TempDir Path home;

  private final List<String> steps = new ArrayList<>();
  private SqliteStore store;

  @Override
  Ledger open() throws Breach {
    store = SqliteStore.open(home, new Listener());
    return new JdbcLedger(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  List<LogStore.Pending> entries() throws Failure {
    try {
      return new JdbcLogStore(store, Clock.fixed(Exchange.NOW, ZoneOffset.UTC)).pending(1000);
    } catch (LogUnavailable e) {
      throw new Deferral(Code.STORE_DOWN, "the log", e);
    }
  }

  @Override
  Optional<String> lastCode(int delivery) throws Deferral {
    return store
        .read(
            sql ->
                sql.one(
                    "select last_code from delivery where id = ?",
                    row -> row.optional("last_code"),
                    Exchange.delivery(delivery)))
        .orElseThrow();
  }

  /** Only ever told by the writer, and read after it has answered. */
  private final class Listener implements DurableSteps {
    @Override
    public void before(String step, String detail) {
      steps.add("before " + step + " " + detail);
    }

    @Override
    public void after(String step, String detail) {
      steps.add("after " + step + " " + detail);
    }
  }

  @Test
  void every_durable_step_is_told_before_and_after_its_commit() throws Failure {
    ledger.record(exchange.request(1));
    ledger.record(exchange.request(1));
    ledger.settle(exchange.ended(1, Event.EXPIRE));
    ledger.settle(exchange.ended(1, Event.EXPIRE));
    ledger.refuse(exchange.refused(2));
    assertThat(steps)
        .containsExactly(
            "before record MLA_REQUEST",
            "after record MLA_REQUEST",
            "before settle MLA_REQUEST",
            "after settle MLA_REQUEST",
            "before refuse ",
            "after refuse ");
  }

  @Test
  void a_reopened_ledger_goes_on_where_it_was() throws Failure {
    ledger.record(exchange.request(1));
    store.close();
    openLedger();
    assertThat(ledger.find(Exchange.key(1))).isPresent();
    assertThat(ledger.record(exchange.request(1)).repeated()).isTrue();
  }

  @Test
  void a_closed_store_defers() {
    store.close();
    assertThatThrownBy(() -> ledger.record(exchange.request(1)))
        .isInstanceOfSatisfying(
            Deferral.class, e -> assertThat(e.code()).isEqualTo(Code.STORE_DOWN));
    assertThatThrownBy(() -> ledger.find(Exchange.key(1))).isInstanceOf(Deferral.class);
  }
}
