package sn.coop.demo.systems;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;

/** Tries again what time can heal, with a pause between, until a limit or the end of the system. */
public final class Patience {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Duration pause;
  private final Duration limit;
  private final CountDownLatch stopped = new CountDownLatch(1);

  public Patience(Duration pause, Duration limit) {
    this.pause = pause;
    this.limit = limit;
  }

  /** Something that a gateway may refuse for good or put off. */
  public interface Attempt<T> {
    T make() throws Refusal, Deferral, InterruptedException;
  }

  /**
   * @throws Deferral the last one, when the limit is reached or the system is stopped
   */
  public <T> T until(Attempt<T> attempt) throws Refusal, Deferral, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        return attempt.make();
      } catch (Deferral later) {
        if (System.nanoTime() - end > 0 || rest()) {
          throw later;
        }
      }
    }
  }

  /** One pause; true if the system was stopped meanwhile. */
  boolean rest() throws InterruptedException {
    return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /**
   * Ends every wait here, and sees the worker off.
   *
   * @param grace how long it may take before it is interrupted
   */
  void stop(Thread worker, Duration grace) {
    stopped.countDown();
    try {
      worker.join(grace.toMillis());
      worker.interrupt();
      worker.join(LAST_WORDS.toMillis());
    } catch (InterruptedException e) {
      worker.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
