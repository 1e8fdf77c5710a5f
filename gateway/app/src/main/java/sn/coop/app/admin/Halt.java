package sn.coop.app.admin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import sn.coop.core.failure.Breach;

/** Whether the gateway has stopped taking in, and why. Only a restart by a person ends it. */
public final class Halt {
  private final List<Runnable> stops = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Breach> reason = new AtomicReference<>();

  /** What to stop when it halts, beside taking in. */
  public void onHalt(Runnable stop) {
    stops.add(stop);
  }

  /** Halts; the first reason stands. */
  public void because(Breach breach) {
    if (reason.compareAndSet(null, breach)) {
      // Whoever found the breach may be one of those who must stop: it does not wait for itself.
      stops.forEach(stop -> new Thread(stop, "halt").start());
    }
  }

  public Optional<Breach> reason() {
    return Optional.ofNullable(reason.get());
  }
}
