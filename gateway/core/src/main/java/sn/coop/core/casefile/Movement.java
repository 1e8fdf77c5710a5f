package sn.coop.core.casefile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a line of a timeline did to its case.
 *
 * @param before where the case as a whole stood
 * @param after where it stands with this
 */
public record Movement(String before, String after, List<Change> changes, Set<Mark> marks) {
  public Movement {
    changes = List.copyOf(changes);
    marks = marks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(marks));
  }

  /**
   * One subject that moved, or of which something else is known.
   *
   * @param how {@code PROPOSED>(ACCEPTED)>EXECUTED}, inferred states in brackets; or {@code
   *     version=2}
   */
  public record Change(String subject, String how) {}

  /** A line that moves nothing. */
  static Movement none(String state) {
    return new Movement(state, state, List.of(), Set.of());
  }

  /**
   * What hearing of a fact changed.
   *
   * @param before where the case as a whole stood; empty if this is its first line
   */
  static Movement of(
      String before, CaseStatus earlier, CaseStatus now, List<Fact> known, Fact fact) {
    Map<String, SubjectState> were = earlier.byName();
    List<Change> changes = new ArrayList<>();
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (SubjectState subject : now.subjects()) {
      SubjectState was = were.get(subject.subject());
      String how = was == null ? opened(subject) : since(was, subject);
      if (!how.isEmpty()) {
        changes.add(new Change(subject.subject(), how));
      }
      if (!inferred(subject).isEmpty()
          && (was == null || !inferred(was).containsAll(inferred(subject)))) {
        marks.add(Mark.INFERRED);
      }
    }
    mark(marks, now.outcome(fact), changes.isEmpty());
    if (known.stream().anyMatch(one -> earlier.awaits(one) && !now.awaits(one))) {
      marks.add(Mark.RELEASED);
    }
    return new Movement(before.isEmpty() ? now.state() : before, now.state(), changes, marks);
  }

  private static void mark(Set<Mark> marks, Outcome outcome, boolean unchanged) {
    switch (outcome) {
      case PENDING -> marks.add(Mark.PENDING);
      case LATE, MOVED, INFERRED -> {
        if (unchanged) {
          marks.add(Mark.LATE);
        }
      }
      case NOTED, STAYED -> {}
    }
  }

  private static Set<String> inferred(SubjectState subject) {
    return subject.trail().steps().stream()
        .filter(Trail.Step::inferred)
        .map(Trail.Step::state)
        .collect(Collectors.toSet());
  }

  private static String opened(SubjectState subject) {
    return join(subject.trail().toString(), subject.details());
  }

  private static String since(SubjectState was, SubjectState now) {
    Map<String, String> news = new TreeMap<>(now.details());
    news.entrySet().removeAll(was.details().entrySet());
    return join(now.trail().since(was.trail()), news);
  }

  private static String join(String moves, Map<String, String> details) {
    List<String> parts = new ArrayList<>();
    if (!moves.isEmpty()) {
      parts.add(moves);
    }
    details.forEach((what, value) -> parts.add(what + "=" + value));
    return String.join(", ", parts);
  }

  /** Whether a state was passed without its own message. */
  public boolean inferred() {
    return marks.contains(Mark.INFERRED);
  }
}
