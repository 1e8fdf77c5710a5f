package sn.coop.core.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import sn.coop.core.delivery.Ledger.AuditLine;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.message.Ids;

/**
 * Time, names and chance: everything a decision needs that is not in its arguments.
 *
 * @param salts 128 random bits in hex, a fresh one each time
 */
public record Fresh(Clock clock, Ids ids, Supplier<String> salts) {

  /** Now, in whole milliseconds: what the ledger and the receipts can hold. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  public DeliveryId deliveryId() {
    return new DeliveryId(ids.next());
  }

  public AuditRecord audit(Instant at, String step, String actor, AuditRecord.About about) {
    return new AuditRecord(at, step, actor, about, salts.get());
  }

  public AuditLine line() {
    return new AuditLine(now(), salts.get());
  }
}
