package sn.coop.app.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sn.coop.core.casefile.Mark;
import sn.coop.core.casefile.Movement;
import sn.coop.core.casefile.Movement.Change;

/** What a line of a timeline did, as the text of two columns. */
final class MovementText {
  private MovementText() {}

  /** One subject a line: its name, a space, and how it moved. */
  static String changes(Movement movement) {
    return movement.changes().stream()
        .map(change -> change.subject() + " " + change.how())
        .collect(Collectors.joining("\n"));
  }

  static String marks(Movement movement) {
    return movement.marks().stream().map(Mark::name).sorted().collect(Collectors.joining(","));
  }

  static Movement read(Row row) throws SQLException {
    List<Change> changes =
        row.optional("changes").orElse("").lines().map(MovementText::change).toList();
    return new Movement(row.text("state_before"), row.text("state_after"), changes, marks(row));
  }

  private static Change change(String line) {
    int space = line.indexOf(' ');
    return new Change(line.substring(0, space), line.substring(space + 1));
  }

  /** Lines of the first version knew one mark, in a column of its own. */
  private static Set<Mark> marks(Row row) throws SQLException {
    Optional<String> marks = row.optional("marks");
    if (marks.isEmpty()) {
      return row.number("inferred") == 1 ? Set.of(Mark.INFERRED) : Set.of();
    }
    return List.of(marks.get().split(",", -1)).stream()
        .filter(mark -> !mark.isEmpty())
        .map(Mark::valueOf)
        .collect(Collectors.toSet());
  }
}
