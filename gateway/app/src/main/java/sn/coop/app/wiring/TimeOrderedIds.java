package sn.coop.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import sn.coop.core.message.Ids;

/** UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then chance. */
public final class TimeOrderedIds implements Ids {
  private final Clock clock;
  private final SecureRandom random;

  public TimeOrderedIds(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String next() {
    long time = clock.millis() << 16;
    long high = time | 0x7000L | (random.nextInt() & 0xfffL);
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }
}
