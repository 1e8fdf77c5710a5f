package sn.coop.routes;

import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Arrival;

/** What a queue partner put into its {@code .in} address. */
sealed interface QueueParcel {
  /** A message to take in. */
  record Submitted(Arrival arrival) implements QueueParcel {}

  /** A receipt for what we put into its {@code .out}. */
  record Receipted(DeliveryId delivery, String jws) implements QueueParcel {}

  /** Something that is neither; the answer says what to change. */
  record Unreadable(Sentence why) implements QueueParcel {}
}
