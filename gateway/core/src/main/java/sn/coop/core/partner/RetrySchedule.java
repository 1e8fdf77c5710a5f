package sn.coop.core.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again: first after {@code first}, then twice as long each time, never longer than
 * {@code longest} apart, until {@code expire} after the first record or the message's own
 * validUntil, whichever comes first. With the defaults: 7 min, 14 min, 28 min, 56 min, 1 h 52, 3 h
 * 44, then every 4 h for 5 days. A count alone never ends a message.
 */
public record RetrySchedule(Duration first, Duration longest, Duration expire) {
  public static final RetrySchedule DEFAULT =
      new RetrySchedule(Duration.ofMinutes(7), Duration.ofHours(4), Duration.ofDays(5));

  public RetrySchedule {
    if (first.isZero()
        || first.isNegative()
        || longest.compareTo(first) < 0
        || expire.compareTo(longest) < 0) {
      throw new IllegalArgumentException("a schedule needs 0 < first <= longest <= expire");
    }
  }

  /**
   * The instant before which attempt {@code attempts + 1} is not made.
   *
   * @param attempts how many attempts were made, at least 1
   * @return empty if the message's life is over by then
   */
  public Optional<Instant> after(int attempts, Instant now, Instant expiry) {
    Instant next = now.plus(pause(attempts));
    return next.isBefore(expiry) ? Optional.of(next) : Optional.empty();
  }

  private Duration pause(int attempts) {
    Duration pause = first;
    for (int i = 1; i < attempts && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
