package sn.coop.core.casefile;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.casefile.state.MeasureMachine.State;
import sn.coop.core.casefile.state.RequestMachine.Event;

/**
 * What several measures together say of their request: "partially" is derived, never told.
 *
 * @param measures where each of them stands
 * @param last whether the last return of execution has come: what was partly executed stays so
 */
record Tally(Collection<State> measures, boolean last) {
  private static final Set<State> FRUIT =
      Set.of(State.EXECUTED, State.PARTLY_EXECUTED, State.NOT_EXECUTED);
  private static final Set<State> GIVEN = Set.of(State.ACCEPTED, State.IN_EXECUTION);

  /** The event of the request; nothing if there is no measure to speak of. */
  Optional<Event> event() {
    if (measures.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(measures.stream().allMatch(s -> isOver(s, last)) ? end() : middle());
  }

  /** Whether nothing more is expected of a measure in this state. */
  static boolean isOver(State state, boolean last) {
    return switch (state) {
      case EXECUTED, NOT_EXECUTED, REFUSED, WITHDRAWN -> true;
      case PARTLY_EXECUTED -> last;
      case PROPOSED, ACCEPTED, CONDITIONAL, POSTPONED, IN_EXECUTION -> false;
    };
  }

  private Event end() {
    if (has(State.EXECUTED) || has(State.PARTLY_EXECUTED)) {
      return Event.EXECUTE;
    }
    if (has(State.NOT_EXECUTED)) {
      return Event.NOT_EXECUTE;
    }
    return has(State.REFUSED) ? Event.REFUSE : Event.WITHDRAW;
  }

  private Event middle() {
    if (measures.stream().anyMatch(FRUIT::contains)) {
      return Event.EXECUTE_IN_PART;
    }
    if (has(State.CONDITIONAL)) {
      return Event.ACCEPT_WITH_CONDITIONS;
    }
    if (measures.stream().anyMatch(GIVEN::contains)) {
      boolean all = measures.stream().allMatch(s -> GIVEN.contains(s) || s == State.WITHDRAWN);
      return all ? Event.ACCEPT : Event.ACCEPT_IN_PART;
    }
    return has(State.PROPOSED) ? Event.REVIEW : Event.POSTPONE;
  }

  private boolean has(State state) {
    return measures.contains(state);
  }
}
