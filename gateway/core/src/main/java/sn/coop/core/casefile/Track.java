package sn.coop.core.casefile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sn.coop.core.casefile.Trail.Step;
import sn.coop.core.casefile.state.CaseEvent;
import sn.coop.core.casefile.state.Role;
import sn.coop.core.machine.Machine;
import sn.coop.core.machine.Transition;

/** One subject's way through its machine. It changes while a case is told, and never after. */
final class Track<S extends Enum<S>, E extends Enum<E> & CaseEvent> {
  private final Machine<S, E> machine;
  private final List<Step> steps = new ArrayList<>();
  private final Set<S> visited;
  private S state;
  private S before;

  /**
   * @param opened the state that the first news of it puts it in
   */
  Track(Machine<S, E> machine, S opened) {
    this.machine = machine;
    this.state = opened;
    this.before = opened;
    this.visited = EnumSet.of(opened);
    steps.add(new Step(opened.name(), false));
  }

  S state() {
    return state;
  }

  Trail trail() {
    return new Trail(steps);
  }

  String machineName() {
    return machine.name();
  }

  boolean isTerminal() {
    return machine.isTerminal(state);
  }

  boolean hasBeen(S earlier) {
    return visited.contains(earlier);
  }

  /** What came before no longer counts as passed: it may come again. */
  void startOver() {
    visited.retainAll(EnumSet.of(state));
  }

  /** Whether this party may make this move now, implied moves of its own included. */
  boolean may(E event, Role by) {
    return way(event, by).isPresent();
  }

  /** Lets an event happen, if it may. */
  Outcome hear(E event, Role by) {
    Optional<List<Transition<S, E>>> way = way(event, by);
    if (way.isEmpty()) {
      return wasThere(event) ? Outcome.LATE : Outcome.PENDING;
    }
    List<Transition<S, E>> moves = way.get();
    S start = state;
    for (int i = 0; i < moves.size(); i++) {
      enter(moves.get(i), i < moves.size() - 1);
    }
    if (moves.size() > 1) {
      return Outcome.INFERRED;
    }
    return start == state ? Outcome.STAYED : Outcome.MOVED;
  }

  private void enter(Transition<S, E> move, boolean inferred) {
    if (move.to() != state) {
      before = state;
      state = move.to();
      visited.add(state);
      steps.add(new Step(state.name(), inferred));
    }
  }

  private Optional<List<Transition<S, E>>> way(E event, Role by) {
    return machine.way(
        state, before, event, row -> row.isMadeBy(by.name()) || row.isMadeBy(Role.GW.name()));
  }

  private boolean wasThere(E event) {
    return machine.table().stream()
        .anyMatch(
            row ->
                row.event() == event
                    && !machine.returning().contains(event)
                    && visited.contains(row.to()));
  }

  /** What may happen now, and who says it: {@code MLA_ACK (QCA)}. */
  String next() {
    return machine.from(state).stream()
        .map(row -> row.event().label() + " (" + row.by() + ")")
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
