package sn.coop.core.casefile.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sn.coop.core.machine.Machine;
import sn.coop.core.machine.Transition;

/** Writes a machine's table: one event from several states in one line. */
final class Rows<S extends Enum<S>, E extends Enum<E>> {
  private final List<Transition<S, E>> rows = new ArrayList<>();

  /** The event leads from each of these states to one. */
  Rows<S, E> on(E event, List<S> from, S to, Role... by) {
    from.forEach(state -> rows.add(new Transition<>(state, event, to, roles(by))));
    return this;
  }

  /** The event is allowed in these states, and the subject stays where it is. */
  Rows<S, E> stay(E event, List<S> in, Role... by) {
    in.forEach(state -> rows.add(new Transition<>(state, event, state, roles(by))));
    return this;
  }

  private static String roles(Role... by) {
    return Arrays.stream(by).map(Role::name).collect(Collectors.joining("/"));
  }

  Machine<S, E> machine(String name, S initial, Set<E> implied) {
    return new Machine<>(name, initial, rows, implied, Set.of());
  }

  Machine<S, E> machine(String name, S initial, Set<E> implied, Set<E> returning) {
    return new Machine<>(name, initial, rows, implied, returning);
  }
}
