package sn.coop.demo.systems;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The messages a system received since it was started, each once, for whoever waits for one. */
public final class InTray {
  private final List<Received> received = new ArrayList<>();

  synchronized void put(Received message) {
    received.add(message);
    notifyAll();
  }

  /** The first message of this kind, as soon as it is here. */
  public synchronized Optional<Received> await(Predicate<Received> kind, Duration limit)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<Received> found = received.stream().filter(kind).findFirst();
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (found.isPresent() || left <= 0) {
        return found;
      }
      wait(left);
    }
  }

  /** How many of this kind came. */
  public synchronized long count(Predicate<Received> kind) {
    return received.stream().filter(kind).count();
  }
}
