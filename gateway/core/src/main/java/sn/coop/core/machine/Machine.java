package sn.coop.core.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A state machine as a table: what is not in it is not allowed.
 *
 * @param name what it is called in the diagrams, such as {@code transport}
 * @param implied events that may have happened without being heard of: a later one proves them
 * @param returning events that lead back to where the machine was before it came to the state that
 *     they leave; the table shows them as staying
 */
public record Machine<S extends Enum<S>, E extends Enum<E>>(
    String name, S initial, List<Transition<S, E>> table, Set<E> implied, Set<E> returning) {

  /**
   * @throws IllegalArgumentException if two rows start from the same state with the same event
   */
  public Machine {
    table = List.copyOf(table);
    implied = Set.copyOf(implied);
    returning = Set.copyOf(returning);
    Set<List<Object>> seen = new HashSet<>();
    for (Transition<S, E> row : table) {
      if (!seen.add(List.of(row.from(), row.event()))) {
        throw new IllegalArgumentException(name + " has two rows for " + row);
      }
    }
  }

  /** A machine in which every move is heard of, and none leads back. */
  public Machine(String name, S initial, List<Transition<S, E>> table) {
    this(name, initial, table, Set.of(), Set.of());
  }

  /** The one row for an event in a state; empty if it is not allowed there. */
  public Optional<Transition<S, E>> row(S state, E event) {
    return table.stream().filter(t -> t.from() == state && t.event() == event).findFirst();
  }

  /** What may happen in a state. */
  public List<Transition<S, E>> from(S state) {
    return table.stream().filter(t -> t.from() == state).toList();
  }

  /** Whether nothing leads out of a state. */
  public boolean isTerminal(S state) {
    return from(state).isEmpty();
  }

  /**
   * The shortest way to let an event happen: implied moves first, where there must have been some,
   * and the event's own row last.
   *
   * @param before where the machine was before it came to {@code state}, for what leads back
   * @param mine the rows that may be used at all
   * @return the rows with the states they really lead to; empty if there is no such way
   */
  public Optional<List<Transition<S, E>>> way(
      S state, S before, E event, Predicate<Transition<S, E>> mine) {
    Deque<Walk<S, E>> open = new ArrayDeque<>(List.of(new Walk<>(state, List.of())));
    Set<S> seen = new HashSet<>(Set.of(state));
    while (!open.isEmpty()) {
      Walk<S, E> walk = open.remove();
      Optional<Transition<S, E>> last = row(walk.at(), event).filter(mine);
      if (last.isPresent()) {
        return Optional.of(walk.then(led(last.get(), before)).steps());
      }
      for (Transition<S, E> row : from(walk.at())) {
        Transition<S, E> step = led(row, before);
        if (implied.contains(row.event()) && mine.test(row) && seen.add(step.to())) {
          open.add(walk.then(step));
        }
      }
    }
    return Optional.empty();
  }

  private Transition<S, E> led(Transition<S, E> row, S before) {
    return returning.contains(row.event())
        ? new Transition<>(row.from(), row.event(), before, row.by())
        : row;
  }

  private record Walk<S extends Enum<S>, E extends Enum<E>>(S at, List<Transition<S, E>> steps) {
    Walk<S, E> then(Transition<S, E> step) {
      List<Transition<S, E>> longer = new ArrayList<>(steps);
      longer.add(step);
      return new Walk<>(step.to(), List.copyOf(longer));
    }
  }

  /**
   * The table as a state diagram in Mermaid's words; events between the same states share a line.
   */
  public String mermaid() {
    return mermaid(Enum::name);
  }

  /**
   * The same, with other words for the events.
   *
   * @param words what an arrow says of an event, besides who makes the move
   */
  public String mermaid(Function<E, String> words) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    Set<S> reached = new LinkedHashSet<>();
    reached.add(initial);
    for (Transition<S, E> row : table) {
      reached.add(row.to());
      String back = returning.contains(row.event()) ? " back to where it was" : "";
      lines
          .computeIfAbsent(row.from() + " --> " + row.to(), arrow -> new ArrayList<>())
          .add(words.apply(row.event()) + " (" + row.by() + ")" + back);
    }
    StringBuilder drawn = new StringBuilder("stateDiagram-v2\n");
    drawn.append("    [*] --> ").append(initial).append('\n');
    lines.forEach(
        (arrow, events) ->
            drawn
                .append("    ")
                .append(arrow)
                .append(" : ")
                .append(String.join(", ", events))
                .append('\n'));
    reached.stream()
        .filter(this::isTerminal)
        .forEach(end -> drawn.append("    ").append(end).append(" --> [*]\n"));
    return drawn.toString();
  }
}
