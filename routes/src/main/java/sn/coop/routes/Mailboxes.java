package sn.coop.routes;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import sn.coop.core.delivery.Answered;
import sn.coop.core.delivery.Claim;
import sn.coop.core.partner.PartnerId;

/**
 * Partners that can only call out find their messages in the ledger; this is merely the bell that
 * ends a long poll early.
 */
public final class Mailboxes {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private final Map<PartnerId, Long> rings = new ConcurrentHashMap<>();

  /** A kept rendition is all there is to leave. */
  Answered leave(Claim claim) {
    lock.lock();
    try {
      rings.merge(claim.delivery().leg().to(), 1L, Long::sum);
      rung.signalAll();
    } finally {
      lock.unlock();
    }
    return new Answered(claim, Optional.empty());
  }

  /** How often the bell has rung for a partner; take it before looking into the ledger. */
  public long rings(PartnerId partner) {
    return rings.getOrDefault(partner, 0L);
  }

  /** Waits until the bell has rung more often than {@code seen}, or the time is over. */
  public void await(PartnerId partner, long seen, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (rings(partner) <= seen && left > 0) {
        left = rung.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
