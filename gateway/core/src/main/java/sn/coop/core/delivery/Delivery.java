package sn.coop.core.delivery;

import java.time.Instant;
import java.util.List;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageKey;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.RetrySchedule;

/** One message on its way to one next hop. It knows what comes next; it does nothing itself. */
public record Delivery(DeliveryId id, Leg leg, Standing standing, Progress progress) {

  /** Which message, to which next hop, for which recipients behind it. */
  public record Leg(MessageKey message, PartnerId to, List<AuthorityCode> recipients) {
    public Leg {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * @param attempts how many were claimed
   * @param due not before this
   * @param expiry the end of its life
   * @param token rises with each claim; an outcome that is not proof counts only under its own
   */
  public record Progress(int attempts, Instant due, Instant expiry, long token) {}

  /** A delivery whose recipients stand like this. */
  public Delivery standing(Standing now) {
    return new Delivery(id, leg, now, progress);
  }

  /** A delivery that waits for its first attempt. */
  public static Delivery due(DeliveryId id, Leg leg, Instant now, Instant expiry) {
    return new Delivery(id, leg, Standing.DUE, new Progress(0, now, expiry, 0));
  }

  /** Whether an attempt may be made now, as far as this delivery alone can say. */
  public boolean isClaimableAt(Instant now) {
    return standing == Standing.DUE && !progress.due().isAfter(now) && !isExpiredAt(now);
  }

  /** The delivery with one more attempt on record, and the next one in the future. */
  public Delivery claimed(Instant now, RetrySchedule schedule) {
    int attempts = progress.attempts() + 1;
    Instant next = schedule.after(attempts, now, progress.expiry()).orElse(progress.expiry());
    return new Delivery(
        id, leg, standing, new Progress(attempts, next, progress.expiry(), progress.token() + 1));
  }

  public boolean isExpiredAt(Instant now) {
    return !now.isBefore(progress.expiry());
  }
}
