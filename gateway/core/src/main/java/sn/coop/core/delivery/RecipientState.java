package sn.coop.core.delivery;

import java.time.Instant;
import java.util.Optional;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.message.AuthorityCode;

/**
 * Where a message is for one recipient.
 *
 * @param delivery what carries it there
 * @param at when it came to this state
 * @param code why it is there, where there is a reason: a peer's code or ours
 */
public record RecipientState(
    AuthorityCode recipient,
    DeliveryId delivery,
    TransportState state,
    Instant at,
    Optional<String> code) {

  /** A recipient of a delivery that was just recorded: admitted, and waiting for its turn. */
  public static RecipientState queued(AuthorityCode recipient, DeliveryId delivery, Instant at) {
    TransportState queued = TransportState.CREATED.through(Event.ADMIT, Event.QUEUE);
    return new RecipientState(recipient, delivery, queued, at, Optional.empty());
  }

  /** After events, each where it is allowed; unchanged if none of them moves it. */
  public RecipientState through(Instant when, Optional<String> why, Event... events) {
    TransportState next = state.through(events);
    return next == state ? this : new RecipientState(recipient, delivery, next, when, why);
  }
}
