package sn.coop.core.delivery;

import java.time.Instant;
import java.util.List;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageKey;
import sn.coop.core.partner.PartnerId;

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

  /** A delivery that waits for its first attempt. */
  public static Delivery due(DeliveryId id, Leg leg, Instant now, Instant expiry) {
    return new Delivery(id, leg, Standing.DUE, new Progress(0, now, expiry, 0));
  }

  public boolean isExpiredAt(Instant now) {
    return !now.isBefore(progress.expiry());
  }
}
