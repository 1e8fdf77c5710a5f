package sn.coop.core.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every state that a subject has come through, the one it opened in first.
 *
 * @param steps at least one
 */
public record Trail(List<Step> steps) {
  public Trail {
    steps = List.copyOf(steps);
  }

  /**
   * A state.
   *
   * @param inferred whether no message of its own told of it
   */
  public record Step(String state, boolean inferred) {
    @Override
    public String toString() {
      return inferred ? "(" + state + ")" : state;
    }
  }

  /** Where the subject stands. */
  public String end() {
    return steps.get(steps.size() - 1).state();
  }

  /**
   * The way from where an earlier trail ended: {@code PROPOSED>(ACCEPTED)>EXECUTED}. If what came
   * late has changed the way behind it, only the two ends are told; empty if they are the same.
   */
  String since(Trail earlier) {
    int known = earlier.steps.size();
    boolean goesOn = known <= steps.size() && states(known).equals(earlier.states(known));
    List<Step> news = goesOn ? steps.subList(known, steps.size()) : List.of();
    List<String> told = new ArrayList<>(List.of(earlier.end()));
    news.forEach(step -> told.add(step.toString()));
    if (!goesOn && !end().equals(earlier.end())) {
      told.add(end());
    }
    return told.size() > 1 ? String.join(">", told) : "";
  }

  private List<String> states(int first) {
    return steps.subList(0, first).stream().map(Step::state).toList();
  }

  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining(">"));
  }
}
