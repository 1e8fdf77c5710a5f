package sn.coop.app.planted;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Breaks rule 7 in each way, rule 10, and prints and sleeps. */
public final class MakesItsOwn {
  private MakesItsOwn() {}

  /** Breaks rule 7. */
  public record Time(Clock clock) {
    public Time() {
      this(Clock.systemUTC());
    }
  }

  /** Breaks rule 7. */
  public record Reference(Supplier<Clock> clock) {
    public Reference() {
      this(Clock::systemUTC);
    }
  }

  /** Breaks rule 7. */
  public record Now(Instant now) {
    public Now() {
      this(Instant.now());
    }
  }

  /** Breaks rule 7. */
  public record Millis(long millis) {
    public Millis() {
      this(System.currentTimeMillis());
    }
  }

  /** Breaks rule 7. */
  public record Name(UUID name) {
    public Name() {
      this(UUID.randomUUID());
    }
  }

  /** Breaks rule 7. */
  public record Chance(SecureRandom random) {
    public Chance() {
      this(new SecureRandom());
    }
  }

  /** Breaks no rule: the clock is given. */
  public record Given(Clock clock) {
    public LocalDate today() {
      return LocalDate.now(clock);
    }
  }

  /** Breaks rule 10. */
  public record Throws(String what) {
    public void fail() {
      throw new RuntimeException(what);
    }
  }

  /** Breaks no rule: it calls its parent. */
  public static final class Named extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Named(String what) {
      super(what);
    }
  }

  /** Prints. */
  public record Prints(String what) {
    public void print() {
      System.out.println(what);
    }
  }

  /** Sleeps. */
  public record Sleeps(TimeUnit unit) {
    public void sleep() throws InterruptedException {
      Thread.sleep(1);
    }
  }
}
