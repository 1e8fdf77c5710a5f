package sn.coop.core.casefile.state;

import static sn.coop.core.casefile.state.ConsentMachine.Event.*;
import static sn.coop.core.casefile.state.ConsentMachine.State.*;
import static sn.coop.core.casefile.state.Role.GW;
import static sn.coop.core.casefile.state.Role.OWN;

import java.util.List;
import java.util.Set;
import sn.coop.core.machine.Machine;

/** Whether what was provided may be used for something else (UNTOC art. 18(19)). */
public final class ConsentMachine {
  private ConsentMachine() {}

  /** Where the question may stand. */
  public enum State {
    REQUESTED,
    GRANTED,
    GRANTED_WITH_CONDITIONS,
    DENIED,
    LAPSED
  }

  /** What moves it. */
  public enum Event implements CaseEvent {
    GRANT("USE_CONSENT_DECISION"),
    GRANT_WITH_CONDITIONS("USE_CONSENT_DECISION"),
    DENY("USE_CONSENT_DECISION"),
    /** Nobody answered in time, which is no consent. */
    LAPSE("");

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
          .on(GRANT, List.of(REQUESTED, LAPSED), GRANTED, OWN)
          .on(GRANT_WITH_CONDITIONS, List.of(REQUESTED, LAPSED), GRANTED_WITH_CONDITIONS, OWN)
          .on(DENY, List.of(REQUESTED, LAPSED), DENIED, OWN)
          .on(LAPSE, List.of(REQUESTED), LAPSED, GW)
          .machine("consent", REQUESTED, Set.of());
}
