package sn.coop.core.casefile.state;

import static sn.coop.core.casefile.state.RecipientMachine.Event.*;
import static sn.coop.core.casefile.state.RecipientMachine.State.*;
import static sn.coop.core.casefile.state.Role.RCP;

import java.util.List;
import java.util.Set;
import sn.coop.core.machine.Machine;

/** What one recipient did with an alert: a stale alert arrests innocent people. */
public final class RecipientMachine {
  private RecipientMachine() {}

  /** Where an alert may stand with a recipient. */
  public enum State {
    PENDING,
    STORED,
    FLAGGED,
    UPDATED,
    DELETED_CONFIRMED
  }

  /** What moves it. */
  public enum Event implements CaseEvent {
    /** The first version that it stores. */
    STORE,
    /** It holds the alert and declines the action asked for. */
    FLAG,
    /** A later version in place of an earlier one. */
    UPDATE,
    DELETE;

    @Override
    public String message() {
      return "ALERT_RECEIPT";
    }
  }

  /** The table. */
  public static final Machine<State, Event> TABLE =
      new Rows<State, Event>()
          .on(STORE, List.of(PENDING), STORED, RCP)
          .on(FLAG, List.of(PENDING, STORED, UPDATED), FLAGGED, RCP)
          .stay(FLAG, List.of(FLAGGED), RCP)
          .on(UPDATE, List.of(STORED, FLAGGED), UPDATED, RCP)
          .stay(UPDATE, List.of(UPDATED), RCP)
          .on(DELETE, List.of(PENDING, STORED, FLAGGED, UPDATED), DELETED_CONFIRMED, RCP)
          .machine("alert-recipient", PENDING, Set.of(STORE));
}
