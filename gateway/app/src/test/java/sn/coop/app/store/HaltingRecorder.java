package sn.coop.app.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import sn.coop.core.audit.LogFailure;
import sn.coop.core.audit.Sequencer;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.failure.Failure;

/** A process of its own that records, acknowledges on its output, and halts in a named step. */
final class HaltingRecorder {
  static final int HALTED = 86;

  /** In which occurrence of the step it halts. */
  private static final int LATER = 60;

  private static final int THREADS = 4;

  private HaltingRecorder() {}

  public static void main(String[] arguments) throws Failure, LogFailure {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SqliteStore store = SqliteStore.open(Path.of(arguments[0]), new HaltAt(arguments[1]));
    JdbcLedger ledger = new JdbcLedger(store);
    Exchange exchange = new Exchange();
    AtomicInteger numbers = new AtomicInteger();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(() -> record(ledger, exchange, numbers, out));
      thread.setDaemon(true);
      thread.start();
    }
    JdbcLogStore log = new JdbcLogStore(store, Clock.fixed(Exchange.NOW, ZoneOffset.UTC));
    Sequencer sequencer =
        Sequencer.start(log, new Sequencer.Key("log.example", text -> text, note -> note));
    while (sequencer.integrate() >= 0) {
      Thread.onSpinWait();
    }
  }

  private static void record(
      JdbcLedger ledger, Exchange exchange, AtomicInteger numbers, PrintStream out) {
    try {
      while (true) {
        int number = numbers.incrementAndGet();
        ledger.record(exchange.request(number));
        out.println("ACK " + number);
      }
    } catch (Failure e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class HaltAt implements DurableSteps {
    private final String wanted;
    private int seen;

    HaltAt(String wanted) {
      this.wanted = wanted;
    }

    @Override
    public void before(String step, String detail) {
      haltAt("before " + step);
    }

    @Override
    public void after(String step, String detail) {
      haltAt("after " + step);
    }

    private void haltAt(String step) {
      if (step.equals(wanted) && ++seen == LATER) {
        Runtime.getRuntime().halt(HALTED);
      }
    }
  }
}
