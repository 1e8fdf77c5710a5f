package sn.coop.core.casefile.state;

import static sn.coop.core.casefile.state.HitMachine.Event.*;
import static sn.coop.core.casefile.state.HitMachine.State.*;
import static sn.coop.core.casefile.state.Role.GW;
import static sn.coop.core.casefile.state.Role.OWN;
import static sn.coop.core.casefile.state.Role.RCP;

import java.util.List;
import java.util.Set;
import sn.coop.core.machine.Machine;

/**
 * A hit on an alert. It is confirmed with the owner before coercive action (INTERPOL RPD arts. 104
 * to 106); to let go of somebody needs nobody's confirmation. If the alert is no longer in force,
 * the gateway says so at once.
 */
public final class HitMachine {
  private HitMachine() {}

  /** Where a hit may stand. */
  public enum State {
    REPORTED,
    MORE_INFO,
    CONFIRMED,
    NOT_CONFIRMED,
    ALERT_INVALID,
    ACTION_TAKEN,
    OUTCOME,
    CLOSED
  }

  /** What moves it. */
  public enum Event implements CaseEvent {
    CONFIRM("ALERT_HIT_CONFIRMATION"),
    DENY("ALERT_HIT_CONFIRMATION"),
    INVALIDATE("ALERT_HIT_CONFIRMATION"),
    ASK("ALERT_HIT_CONFIRMATION"),
    /** The reporting authority acts on the answer. */
    ACT(""),
    /** Nobody was held, or nobody is any more. */
    LET_GO("ALERT_HIT_OUTCOME"),
    CONCLUDE("ALERT_HIT_OUTCOME"),
    /** The owner has drawn the consequence: the alert is over. */
    CLOSE("ALERT_CANCEL");

    private final String message;

    Event(String message) {
      this.message = message;
    }

    @Override
    public String message() {
      return message;
    }
  }

  private static final List<State> UNANSWERED = List.of(REPORTED, MORE_INFO);
  private static final List<State> ANSWERED = List.of(CONFIRMED, NOT_CONFIRMED, ALERT_INVALID);

  /** The table. */
  public static final Machine<State, Event> TABLE =
      new Rows<State, Event>()
          .on(CONFIRM, UNANSWERED, CONFIRMED, OWN)
          .on(DENY, UNANSWERED, NOT_CONFIRMED, OWN)
          .on(INVALIDATE, UNANSWERED, ALERT_INVALID, OWN, GW)
          .on(INVALIDATE, List.of(CONFIRMED), ALERT_INVALID, OWN)
          .stay(INVALIDATE, List.of(ALERT_INVALID), OWN, GW)
          .on(DENY, List.of(CONFIRMED), NOT_CONFIRMED, OWN)
          .on(ASK, List.of(REPORTED), MORE_INFO, OWN)
          .stay(ASK, List.of(MORE_INFO), OWN)
          .on(ACT, ANSWERED, ACTION_TAKEN, RCP)
          .on(LET_GO, UNANSWERED, OUTCOME, RCP)
          .on(LET_GO, List.of(ACTION_TAKEN), OUTCOME, RCP)
          .stay(LET_GO, List.of(OUTCOME), RCP)
          .on(CONCLUDE, List.of(ACTION_TAKEN), OUTCOME, RCP)
          .stay(CONCLUDE, List.of(OUTCOME), RCP)
          .on(CLOSE, List.of(OUTCOME), CLOSED, OWN)
          .machine("hit", REPORTED, Set.of(ACT));
}
