package sn.coop.app.admin;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import sn.coop.core.failure.Breach;

/** Whether the gateway has stopped taking in, and why. Only a restart by a person ends it. */
public final class Halt {
  private final AtomicReference<Optional<Breach>> reason =
      new AtomicReference<>(Optional.empty());

  /** Halts; the first reason stands. */
  public void because(Breach breach) {
    reason.compareAndSet(Optional.empty(), Optional.of(breach));
  }

  public Optional<Breach> reason() {
    return reason.get();
  }
}
