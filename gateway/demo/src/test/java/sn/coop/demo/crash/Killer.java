package sn.coop.demo.crash;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Kills a gateway by its process id, once, after a while. */
final class Killer {
  private final CountDownLatch never = new CountDownLatch(1);
  private final Thread thread;

  Killer(Gate gate, Duration after) {
    this.thread =
        new Thread(
            () -> {
              try {
                boolean early = never.await(after.toMillis(), TimeUnit.MILLISECONDS);
                if (!early) {
                  gate.process().kill();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "killer");
    thread.setDaemon(true);
    thread.start();
  }

  /** Until it is done, and the supervisor has noticed. */
  void await() throws InterruptedException {
    thread.join();
  }
}
