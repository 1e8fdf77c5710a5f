package sn.coop.core.casefile.state;

import static sn.coop.core.casefile.state.OfferMachine.Event.*;
import static sn.coop.core.casefile.state.OfferMachine.State.*;
import static sn.coop.core.casefile.state.Role.GW;
import static sn.coop.core.casefile.state.Role.OWN;
import static sn.coop.core.casefile.state.Role.RCP;

import java.util.List;
import java.util.Set;
import sn.coop.core.machine.Machine;

/**
 * Spontaneous information (UNTOC art. 18(4) and (5)): who cannot keep the conditions can decline
 * before anything is disclosed.
 */
public final class OfferMachine {
  private OfferMachine() {}

  /** Where an offer may stand. */
  public enum State {
    OFFERED,
    CONDITIONS_ACCEPTED,
    DECLINED,
    DISCLOSED,
    ACKED,
    FEEDBACK
  }

  /** What moves it. */
  public enum Event implements CaseEvent {
    ACCEPT_CONDITIONS("SPONTANEOUS_OFFER_REPLY"),
    DECLINE("SPONTANEOUS_OFFER_REPLY"),
    DISCLOSE("POL_SPONTANEOUS"),
    /** The recipient's own system holds what was disclosed. */
    DELIVER("DELIVERY_EVIDENCE"),
    /** The recipient tells what it was good for. */
    FEED_BACK("");

    private final String message;

    Event(String message) {
      this.message = message;
    }

    @Override
    public String message() {
      return message;
    }
  }

  /** The table. */
  public static final Machine<State, Event> TABLE =
      new Rows<State, Event>()
          .on(ACCEPT_CONDITIONS, List.of(OFFERED), CONDITIONS_ACCEPTED, RCP)
          .on(DECLINE, List.of(OFFERED), DECLINED, RCP)
          .on(DISCLOSE, List.of(CONDITIONS_ACCEPTED), DISCLOSED, OWN)
          .stay(DISCLOSE, List.of(DISCLOSED, ACKED), OWN)
          .on(DELIVER, List.of(DISCLOSED), ACKED, GW)
          .on(FEED_BACK, List.of(DISCLOSED, ACKED), FEEDBACK, RCP)
          .machine("offer", OFFERED, Set.of());
}
