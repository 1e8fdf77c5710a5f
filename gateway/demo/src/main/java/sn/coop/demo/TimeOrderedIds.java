package sn.coop.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import sn.coop.core.message.Ids;

/** UUID version 7 (RFC 9562, 5.7): a millisecond clock, then 74 random bits. */
public final class TimeOrderedIds implements Ids {
  private final Clock clock;
  private final SecureRandom random;

  public TimeOrderedIds(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String next() {
    long high = clock.millis() << 16 | 0x7000 | random.nextInt(1 << 12);
    long low = random.nextLong() >>> 2 | 1L << 63;
    return new UUID(high, low).toString();
  }
}
