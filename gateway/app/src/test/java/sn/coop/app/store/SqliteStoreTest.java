package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.core.audit.LogFailure;
import sn.coop.core.audit.Sequencer;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;

@SuppressWarnings("NullAway.Init") // JUnit sets them
class SqliteStoreTest {
  @TempDir Path home;

  private SqliteStore open() throws Breach {
    return SqliteStore.open(home, DurableSteps.NONE);
  }

  private static long pragma(Sql sql, String name) throws java.sql.SQLException {
    return sql.one("pragma " + name, row -> row.number(name)).orElseThrow();
  }

  @Test
  void the_writer_syncs_each_commit_and_minds_its_keys() throws Failure {
    try (SqliteStore store = open()) {
      List<Object> said =
          store.write(
              tx ->
                  List.of(
                      tx.sql()
                          .one("pragma journal_mode", r -> r.text("journal_mode"))
                          .orElseThrow(),
                      pragma(tx.sql(), "synchronous"),
                      pragma(tx.sql(), "foreign_keys")));
      // sqlite.org/pragma.html#pragma_synchronous: 2 is FULL, a sync of the WAL at each commit.
      assertThat(said).isEqualTo(List.of("wal", 2L, 1L));
    }
  }

  @Test
  void readers_cannot_write() throws Failure {
    try (SqliteStore store = open()) {
      assertThatThrownBy(
              () -> store.read(sql -> sql.run("insert into audit_checkpoint values (1, 'n', 1)")))
          .isInstanceOf(Deferral.class)
          .hasRootCauseMessage(
              "[SQLITE_READONLY] Attempt to write a readonly database"
                  + " (attempt to write a readonly database)");
    }
  }

  @Test
  void a_second_opening_is_told_to_wait_its_turn() throws Breach {
    SqliteStore first = open();
    assertThatThrownBy(this::open)
        .isInstanceOf(Breach.class)
        .hasMessageContaining("another process has the ledger")
        .hasMessageContaining("stop that one first");
    first.close();
    open().close();
  }

  @Test
  void a_file_that_is_no_ledger_is_not_touched() throws IOException {
    Path file = Files.createDirectories(home.resolve("ledger")).resolve("ledger.db");
    Files.writeString(file, "a text that somebody put here, longer than a header".repeat(50));
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(this::open).isInstanceOf(Breach.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    // The directory is free again.
    assertThatThrownBy(this::open).hasMessageContaining("not one that this version can continue");
  }

  @Test
  void a_full_disk_is_a_deferral_that_passes() throws Failure {
    Exchange exchange = new Exchange();
    try (SqliteStore store = open()) {
      JdbcLedger ledger = new JdbcLedger(store);
      ledger.record(exchange.request(1));
      long pages = store.write(tx -> pragma(tx.sql(), "page_count"));
      limit(store, pages);
      assertThatThrownBy(
              () -> {
                for (int i = 2; i < 1000; i++) {
                  ledger.record(exchange.request(i));
                }
              })
          .isInstanceOfSatisfying(
              Deferral.class, e -> assertThat(e.code()).isEqualTo(Code.STORE_DOWN));
      limit(store, pages + 100_000);
      assertThat(ledger.find(Exchange.key(999))).isEmpty();
      ledger.record(exchange.request(999));
      assertThat(ledger.find(Exchange.key(999))).isPresent();
    }
  }

  private static void limit(SqliteStore store, long pages) throws Deferral {
    store.write(tx -> tx.sql().exists("pragma max_page_count = " + pages));
  }

  @Test
  void what_many_threads_record_at_once_is_all_durable() throws Exception {
    Exchange exchange = new Exchange();
    ExecutorService threads = Executors.newFixedThreadPool(32);
    try (SqliteStore store = open()) {
      JdbcLedger ledger = new JdbcLedger(store);
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 320; i++) {
        int number = i;
        calls.add(() -> ledger.record(exchange.request(number)).repeated());
      }
      for (Future<Boolean> repeated : threads.invokeAll(calls)) {
        assertThat(repeated.get()).isFalse();
      }
    } finally {
      threads.shutdownNow();
    }
    try (SqliteStore store = open()) {
      JdbcLedger ledger = new JdbcLedger(store);
      for (int i = 0; i < 320; i++) {
        assertThat(ledger.find(Exchange.key(i))).isPresent();
      }
      assertThat(fsck().counted("entries waiting")).isEqualTo(320);
    }
  }

  private FsckReport fsck() throws Failure {
    FsckReport report = new LedgerFsck(home, note -> note, "log.example").run();
    assertThat(report.faults()).isEmpty();
    return report;
  }

  @ParameterizedTest
  @ValueSource(strings = {"before record", "after record", "before integrate", "after integrate"})
  void what_was_acknowledged_survives_a_halt_at_any_step(String step) throws Exception {
    List<Integer> acknowledged = runUntilHalted(step);
    assertThat(acknowledged).hasSizeGreaterThan(20);
    try (SqliteStore store = open()) {
      JdbcLedger ledger = new JdbcLedger(store);
      for (int number : acknowledged) {
        assertThat(ledger.find(Exchange.key(number))).as("message %d", number).isPresent();
        assertThat(ledger.deliveries(Exchange.key(number))).hasSize(1);
        assertThat(ledger.timeline(Exchange.conversation(number), Exchange.DACG)).hasSize(1);
      }
      FsckReport before = fsck();
      assertThat(before.counted("message")).isGreaterThanOrEqualTo(acknowledged.size());
      integrateAll(store);
      FsckReport after = fsck();
      assertThat(after.counted("leaves")).isEqualTo(before.counted("message"));
      assertThat(after.counted("entries waiting")).isZero();
    }
  }

  private static void integrateAll(SqliteStore store) throws LogFailure {
    JdbcLogStore log = new JdbcLogStore(store, Clock.fixed(Exchange.NOW, ZoneOffset.UTC));
    Sequencer sequencer =
        Sequencer.start(log, new Sequencer.Key("log.example", text -> text, note -> note));
    while (sequencer.integrate() > 0) {
      assertThat(log.latestNote()).isPresent();
    }
  }

  /** The numbers that another JVM acknowledged before it halted itself in the midst of a step. */
  private List<Integer> runUntilHalted(String step) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HaltingRecorder.class.getName(),
                home.toString(),
                step)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Integer> acknowledged = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("ACK ")) {
          acknowledged.add(Integer.valueOf(line.substring(4)));
        }
      }
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(HaltingRecorder.HALTED);
    return acknowledged;
  }
}
