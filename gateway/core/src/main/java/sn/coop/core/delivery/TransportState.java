package sn.coop.core.delivery;

import java.util.Optional;
import sn.coop.core.machine.Transition;

/**
 * Where a message is on its way to one recipient. Never merged with the state of a case.
 *
 * <p>A receipt of stage RELAYED or DELIVERED is what moves it there; an answer of the peer's
 * transport, such as an HTTP 200, proves neither.
 */
public enum TransportState {
  /** Handed in; nothing was looked at yet. */
  CREATED(Standing.DUE),
  /** Whole, valid and allowed. */
  ACCEPTED(Standing.DUE),
  /** We, or the next hop, refused it; the sender was told why. */
  REJECTED(Standing.RETURNED),
  /** Waits for a person's decision. */
  HELD(Standing.PARKED),
  /** Waits for its turn. */
  QUEUED(Standing.DUE),
  /** Claimed; is put into the words of the next hop. */
  TRANSLATING(Standing.DUE),
  /** Would lose in translation what must never be lost; waits for a person. */
  TRANSLATION_BLOCKED(Standing.PARKED),
  /** What goes out is kept, and goes out; no receipt yet. */
  SENDING(Standing.DUE),
  /** The next gateway holds it. */
  RELAYED(Standing.RELAYED),
  /** The recipient's own system holds it. */
  DELIVERED(Standing.DELIVERED),
  /** Somebody, or a system on somebody's behalf, opened it there. */
  RETRIEVED(Standing.DELIVERED),
  /** The attempt brought nothing; waits for the next. */
  FAILED_TEMP(Standing.DUE),
  /** No rule explains what happened; a person must look. */
  DEAD_LETTER(Standing.PARKED),
  /** Its life ended without a receipt; it may or may not have arrived. */
  EXPIRED(Standing.EXPIRED),
  /** Its sender took it back before it was delivered. */
  RECALLED(Standing.RECALLED);

  /** What happens to a message on its way. */
  public enum Event {
    /** It is whole, valid and allowed. */
    ADMIT,
    /** It is refused: at our door, by whoever decides on a hold, or by the next hop. */
    REFUSE,
    /** A person must decide first. */
    HOLD,
    /** It may go out. */
    QUEUE,
    /** A person let it go on. */
    RELEASE,
    /** An attempt is on record. */
    CLAIM,
    /** It cannot be translated without a loss that is not allowed. */
    BLOCK,
    /** The very bytes that go out are kept. */
    RENDER,
    /** The next gateway's receipt came. */
    RELAY,
    /** The receipt of the recipient's own system came, or evidence with it. */
    DELIVER,
    /** The recipient's system said that it was opened. */
    RETRIEVE,
    /** The attempt brought nothing. */
    RETRY,
    /** A bug stopped it. */
    PARK,
    /** An administrator sends it on its way again, under the same message id. */
    REQUEUE,
    /** Its life is over. */
    EXPIRE,
    /** Its sender takes it back. */
    RECALL,
    /** The next gateway's evidence: it was taken back there, undelivered. */
    CONFIRM_RECALL
  }

  private final Standing standing;

  TransportState(Standing standing) {
    this.standing = standing;
  }

  /** What this recipient alone makes of the delivery that carries the message to it. */
  Standing standing() {
    return standing;
  }

  /** The state after an event; empty if the event is not allowed here. */
  public Optional<TransportState> after(Event event) {
    return TransportMachine.MACHINE.row(this, event).map(Transition::to);
  }

  /** The state after one event and another, each where it is allowed. */
  public TransportState through(Event... events) {
    TransportState state = this;
    for (Event event : events) {
      state = state.after(event).orElse(state);
    }
    return state;
  }
}
