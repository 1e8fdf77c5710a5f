package sn.coop.core.casefile.state;

import static sn.coop.core.casefile.state.AlertMachine.Event.*;
import static sn.coop.core.casefile.state.AlertMachine.State.*;
import static sn.coop.core.casefile.state.Role.CO;
import static sn.coop.core.casefile.state.Role.GW;
import static sn.coop.core.casefile.state.Role.OWN;

import java.util.List;
import java.util.Set;
import sn.coop.core.machine.Machine;

/**
 * An alert. An update replaces the whole of it and raises its version; what has ended is purged
 * only when every recipient has confirmed the deletion.
 */
public final class AlertMachine {
  private AlertMachine() {}

  /** Where an alert may stand. */
  public enum State {
    DRAFT,
    VALIDATED,
    COMPLIANCE_REVIEW,
    ACTIVE,
    SUSPENDED,
    REJECTED,
    EXPIRED,
    EXECUTED,
    CANCELLED,
    PURGED
  }

  /** What moves it. */
  public enum Event implements CaseEvent {
    /** The owner, and for an arrest a magistrate, stand behind it. */
    VALIDATE(""),
    /** It is handed to the compliance officer. */
    SCREEN(""),
    PUBLISH("ALERT_CREATE"),
    REJECT(""),
    UPDATE("ALERT_UPDATE"),
    EXTEND("ALERT_EXTEND"),
    SUSPEND("ALERT_SUSPEND"),
    /** The suspension is over. */
    RESUME("ALERT_SUSPEND"),
    /** Also once more, to a recipient that the first cancellation did not reach. */
    CANCEL("ALERT_CANCEL"),
    /** What it asked for was done: it is cancelled for that reason. */
    EXECUTE("ALERT_CANCEL"),
    /** Its last day has passed. */
    EXPIRE(""),
    /** The last recipient has confirmed the deletion. */
    PURGE("");

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
          .on(VALIDATE, List.of(DRAFT), VALIDATED, OWN)
          .on(SCREEN, List.of(VALIDATED), COMPLIANCE_REVIEW, OWN)
          .on(REJECT, List.of(COMPLIANCE_REVIEW), REJECTED, CO)
          .on(PUBLISH, List.of(COMPLIANCE_REVIEW), ACTIVE, OWN)
          .stay(UPDATE, List.of(ACTIVE, SUSPENDED), OWN)
          .stay(EXTEND, List.of(ACTIVE, SUSPENDED), OWN)
          .on(SUSPEND, List.of(ACTIVE), SUSPENDED, OWN, CO)
          .on(RESUME, List.of(SUSPENDED), ACTIVE, OWN, CO)
          .on(CANCEL, List.of(ACTIVE, SUSPENDED, EXPIRED), CANCELLED, OWN)
          .stay(CANCEL, List.of(CANCELLED), OWN)
          .on(EXECUTE, List.of(ACTIVE), EXECUTED, OWN)
          .stay(EXECUTE, List.of(EXECUTED), OWN)
          .on(EXPIRE, List.of(ACTIVE, SUSPENDED), EXPIRED, GW)
          .on(PURGE, List.of(CANCELLED, EXPIRED, EXECUTED), PURGED, GW)
          .machine("alert", DRAFT, Set.of(VALIDATE, SCREEN, PUBLISH));
}
