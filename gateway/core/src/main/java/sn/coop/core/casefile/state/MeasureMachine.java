package sn.coop.core.casefile.state;

import static sn.coop.core.casefile.state.MeasureMachine.Event.*;
import static sn.coop.core.casefile.state.MeasureMachine.State.*;
import static sn.coop.core.casefile.state.Role.QCA;
import static sn.coop.core.casefile.state.Role.RCA;

import java.util.List;
import java.util.Set;
import sn.coop.core.machine.Machine;

/** One measure of a request: each has its own outcome. */
public final class MeasureMachine {
  private MeasureMachine() {}

  /** Where a measure may stand. */
  public enum State {
    PROPOSED,
    ACCEPTED,
    CONDITIONAL,
    REFUSED,
    POSTPONED,
    IN_EXECUTION,
    PARTLY_EXECUTED,
    EXECUTED,
    NOT_EXECUTED,
    WITHDRAWN
  }

  /** What moves it. */
  public enum Event implements CaseEvent {
    ACCEPT("MLA_DECISION"),
    CONDITION("MLA_DECISION"),
    REFUSE("MLA_DECISION"),
    POSTPONE("MLA_DECISION"),
    AGREE("MLA_CONDITIONS_REPLY"),
    DECLINE("MLA_CONDITIONS_REPLY"),
    START("MLA_PROGRESS"),
    EXECUTE_IN_PART("MLA_EXECUTION_RETURN"),
    EXECUTE("MLA_EXECUTION_RETURN"),
    NOT_EXECUTE("MLA_EXECUTION_RETURN"),
    WITHDRAW("MLA_WITHDRAWAL");

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
          .on(ACCEPT, List.of(PROPOSED, POSTPONED), ACCEPTED, QCA)
          .on(CONDITION, List.of(PROPOSED, POSTPONED), CONDITIONAL, QCA)
          .on(REFUSE, List.of(PROPOSED, POSTPONED), REFUSED, QCA)
          .on(POSTPONE, List.of(PROPOSED, ACCEPTED, IN_EXECUTION), POSTPONED, QCA)
          .stay(POSTPONE, List.of(POSTPONED), QCA)
          .on(AGREE, List.of(CONDITIONAL), ACCEPTED, RCA)
          .on(DECLINE, List.of(CONDITIONAL), WITHDRAWN, RCA)
          .on(START, List.of(ACCEPTED), IN_EXECUTION, QCA)
          .on(EXECUTE_IN_PART, List.of(IN_EXECUTION), PARTLY_EXECUTED, QCA)
          .stay(EXECUTE_IN_PART, List.of(PARTLY_EXECUTED), QCA)
          .on(EXECUTE, List.of(IN_EXECUTION, PARTLY_EXECUTED), EXECUTED, QCA)
          .on(NOT_EXECUTE, List.of(IN_EXECUTION), NOT_EXECUTED, QCA)
          .on(
              WITHDRAW,
              List.of(PROPOSED, ACCEPTED, CONDITIONAL, POSTPONED, IN_EXECUTION, PARTLY_EXECUTED),
              WITHDRAWN,
              RCA)
          .machine("measure", PROPOSED, Set.of(ACCEPT, START));
}
