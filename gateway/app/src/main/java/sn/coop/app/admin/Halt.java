package sn.coop.app.admin;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import sn.coop.core.failure.Breach;

/** Whether the gateway has stopped taking in, and why. Only a restart by a person ends it. */
public final class Halt {
  private final AtomicReference<@Nullable Breach> reason = new AtomicReference<>();

  /** Halts; the first reason stands. */
  public void because(Breach breach) {
    reason.compareAndSet(null, breach);
  }

  public Optional<Breach> reason() {
    return Optional.ofNullable(reason.get());
  }
}
