package sn.coop.core.machine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A state machine as a table: what is not in it is not allowed.
 *
 * @param name what it is called in the diagrams, such as {@code transport}
 */
public record Machine<S extends Enum<S>, E extends Enum<E>>(
    String name, S initial, List<Transition<S, E>> table) {

  /**
   * @throws IllegalArgumentException if two rows start from the same state with the same event
   */
  public Machine {
    table = List.copyOf(table);
    Set<List<Object>> seen = new HashSet<>();
    for (Transition<S, E> row : table) {
      if (!seen.add(List.of(row.from(), row.event()))) {
        throw new IllegalArgumentException(name + " has two rows for " + row);
      }
    }
  }

  /** The one row for an event in a state; empty if it is not allowed there. */
  public Optional<Transition<S, E>> row(S state, E event) {
    return table.stream().filter(t -> t.from() == state && t.event() == event).findFirst();
  }

  /**
   * The table as a state diagram in Mermaid's words; events between the same states share a line.
   */
  public String mermaid() {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    Set<S> reached = new LinkedHashSet<>();
    reached.add(initial);
    for (Transition<S, E> row : table) {
      reached.add(row.to());
      lines
          .computeIfAbsent(row.from() + " --> " + row.to(), arrow -> new ArrayList<>())
          .add(row.event() + " (" + row.by() + ")");
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

  /** Whether nothing leads out of a state. */
  public boolean isTerminal(S state) {
    return table.stream().noneMatch(t -> t.from() == state);
  }
}
