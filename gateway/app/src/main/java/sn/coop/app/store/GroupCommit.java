package sn.coop.app.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import sn.coop.core.delivery.DurableSteps;

/**
 * The one writer. Whatever units of work wait are committed together, and only then answered, so
 * that one sync to the disk serves them all. If a batch fails it is rolled back and each unit is
 * tried alone: a poisoned unit fails nobody else's.
 */
final class GroupCommit implements AutoCloseable {
  /** How many units share one commit at most. */
  static final int BATCH = 64;

  private final Opening opening;
  private final DurableSteps steps;
  private final Thread writer;

  // Unbounded, yet never longer than there are threads: each waits for its own unit.
  private final LinkedBlockingQueue<Unit<?>> queue = new LinkedBlockingQueue<>();
  private final Unit<Boolean> end = new Unit<>(tx -> true);
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

  private boolean closed; // guarded by queue
  private @Nullable Sql sql; // owned by the writer thread

  /** Opens the writer's connection. */
  @FunctionalInterface
  interface Opening {
    Sql open() throws SQLException;
  }

  /** What one caller wants written. Called again if the batch failed, so it keeps no state. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T in(Tx tx) throws SQLException;
  }

  /** The transaction of one unit. */
  static final class Tx {
    private final Sql sql;
    private final List<Step> wrote = new ArrayList<>();

    private Tx(Sql sql) {
      this.sql = sql;
    }

    Sql sql() {
      return sql;
    }

    /** Says that this unit does write something, and what. */
    void wrote(String step, String detail) {
      wrote.add(new Step(step, detail));
    }
  }

  private record Step(String name, String detail) {}

  private static final class Unit<T extends @Nullable Object> {
    private final Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable Runnable answering;

    Unit(Work<T> work) {
      this.work = work;
    }

    void perform(Tx tx) throws SQLException {
      T result = work.in(tx);
      answering = () -> answer.complete(result);
    }

    void answer() {
      if (answering != null) {
        answering.run();
      }
    }

    void fail(Throwable why) {
      answer.completeExceptionally(why);
    }
  }

  GroupCommit(Opening opening, DurableSteps steps) {
    this.opening = opening;
    this.steps = steps;
    this.writer = new Thread(this::writeUntilClosed, "ledger-writer");
    writer.setDaemon(true);
  }

  GroupCommit start() {
    writer.start();
    return this;
  }

  /** The future ends when the work is durable, or has failed and left nothing. */
  <T extends @Nullable Object> CompletableFuture<T> submit(Work<T> work) {
    Unit<T> unit = new Unit<>(work);
    synchronized (queue) {
      if (closed) {
        unit.fail(new SQLException("the ledger is closed"));
      } else {
        queue.add(unit);
      }
    }
    return unit.answer;
  }

  /** Writes what waits, then stops. */
  @Override
  public void close() {
    synchronized (queue) {
      if (!closed) {
        closed = true;
        queue.add(end);
      }
    }
    ended.join();
  }

  private void writeUntilClosed() {
    List<Unit<?>> batch = new ArrayList<>();
    boolean last = false;
    while (!last) {
      batch.clear();
      try {
        batch.add(queue.take());
      } catch (InterruptedException e) {
        // Nobody interrupts the writer but by mistake: what waits must be answered.
        continue;
      }
      queue.drainTo(batch, BATCH - 1);
      last = batch.remove(end);
      if (!batch.isEmpty()) {
        write(batch);
      }
    }
    discard();
    ended.complete(true);
  }

  private void write(List<Unit<?>> batch) {
    List<Step> wrote = new ArrayList<>();
    try {
      Sql open = connected();
      open.execute("begin immediate");
      for (Unit<?> unit : batch) {
        Tx tx = new Tx(open);
        unit.perform(tx);
        wrote.addAll(tx.wrote);
      }
      wrote.forEach(step -> steps.before(step.name(), step.detail()));
      open.execute("commit");
    } catch (SQLException | RuntimeException | Error e) {
      rollBack();
      if (batch.size() == 1) {
        batch.get(0).fail(e);
      } else {
        batch.forEach(unit -> write(List.of(unit)));
      }
      return;
    }
    wrote.forEach(step -> steps.after(step.name(), step.detail()));
    batch.forEach(Unit::answer);
  }

  private Sql connected() throws SQLException {
    if (sql == null) {
      sql = opening.open();
    }
    return sql;
  }

  private void rollBack() {
    try {
      if (sql != null) {
        sql.execute("rollback");
      }
    } catch (SQLException e) {
      // The store has already rolled back, or the connection is gone: the next batch takes a new
      // one.
      discard();
    }
  }

  private void discard() {
    try {
      if (sql != null) {
        sql.close();
      }
    } catch (SQLException e) {
      // Nothing is open on it that could be lost.
    } finally {
      sql = null;
    }
  }
}
