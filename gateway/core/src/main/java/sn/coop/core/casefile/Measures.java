package sn.coop.core.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.casefile.state.MeasureMachine;
import sn.coop.core.casefile.state.MeasureMachine.Event;
import sn.coop.core.casefile.state.MeasureMachine.State;
import sn.coop.core.casefile.state.RequestMachine;
import sn.coop.core.casefile.state.Role;

/** The measures of a request with one requested authority: each goes its own way. */
final class Measures {
  private final Map<String, Measure> byName = new LinkedHashMap<>();

  /** Measures of an earlier round: a supplement has reopened the case after they had ended. */
  private final Set<String> settled = new HashSet<>();

  /** What was already heard of a fact that could not be heard whole. */
  private final Set<String> heard = new HashSet<>();

  private boolean last;

  /**
   * One measure.
   *
   * @param type what is asked for; empty if only its outcome was told
   */
  private record Measure(String type, Track<State, Event> track) {}

  /** Adds the measures that are asked for and that are not known yet. */
  void propose(Fact fact) {
    fact.all("measure")
        .filter(said -> !byName.containsKey(said.of()))
        .forEach(said -> propose(said.of(), said.value()));
  }

  private Measure propose(String name, String type) {
    Measure measure = new Measure(type, new Track<>(MeasureMachine.TABLE, State.PROPOSED));
    byName.put(name, measure);
    return measure;
  }

  boolean hasMore(Fact fact) {
    return fact.all("measure").anyMatch(said -> !byName.containsKey(said.of()));
  }

  /** From now on, what has ended no longer counts for where the request stands. */
  void reopen() {
    byName.forEach(
        (name, measure) -> {
          if (Tally.isOver(measure.track().state(), last)) {
            settled.add(name);
          }
        });
    last = false;
  }

  /** Lets each measure hear what was decided of it; one that nobody has asked for is awaited. */
  Outcome decide(Fact fact) {
    return each(fact, "decision");
  }

  /** Lets each measure hear what came of it. */
  Outcome execute(Fact fact) {
    Outcome outcome = each(fact, "result");
    last |= fact.says("final", "true");
    return outcome;
  }

  private Outcome each(Fact fact, String what) {
    boolean unknown = byName.isEmpty();
    return fact.all(what).filter(said -> !heard.contains(fact.id() + said.of())).toList().stream()
        .map(
            said -> {
              Outcome outcome = one(said, unknown);
              if (outcome != Outcome.PENDING) {
                heard.add(fact.id() + said.of());
              }
              return outcome;
            })
        .reduce(Outcome.NOTED, Outcome::and);
  }

  private Outcome one(Said said, boolean unknown) {
    return Optional.ofNullable(byName.get(said.of()))
        .or(() -> unknown ? Optional.of(propose(said.of(), "")) : Optional.empty())
        .map(measure -> hear(measure.track(), said.value()))
        .orElse(Outcome.PENDING);
  }

  /** The codes of decisions and of results differ, so that one list reads both. */
  private static Outcome hear(Track<State, Event> measure, String code) {
    return switch (code) {
      case "ACCEPTED" -> measure.hear(Event.ACCEPT, Role.QCA);
      case "ACCEPTED_WITH_CONDITIONS" -> measure.hear(Event.CONDITION, Role.QCA);
      case "REFUSED" -> measure.hear(Event.REFUSE, Role.QCA);
      case "POSTPONED" -> measure.hear(Event.POSTPONE, Role.QCA);
      case "EXECUTED" -> measure.hear(Event.EXECUTE, Role.QCA);
      case "PARTLY_EXECUTED" -> measure.hear(Event.EXECUTE_IN_PART, Role.QCA);
      case "NOT_EXECUTED" -> measure.hear(Event.NOT_EXECUTE, Role.QCA);
      default -> Outcome.NOTED;
    };
  }

  /** Every measure in this state hears the event. */
  Outcome all(State in, Event event, Role by) {
    return hear(track -> track.state() == in, event, by);
  }

  /** The measures of these names are withdrawn; every one that is not over, if none is named. */
  Outcome withdraw(Set<String> names) {
    Set<Track<State, Event>> named =
        names.stream()
            .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
            .map(Measure::track)
            .collect(Collectors.toSet());
    return names.isEmpty()
        ? hear(track -> track.may(Event.WITHDRAW, Role.RCA), Event.WITHDRAW, Role.RCA)
        : hear(named::contains, Event.WITHDRAW, Role.RCA);
  }

  private Outcome hear(Predicate<Track<State, Event>> whose, Event event, Role by) {
    return tracks().filter(whose).toList().stream()
        .map(track -> track.hear(event, by))
        .reduce(Outcome.NOTED, Outcome::and);
  }

  boolean hasAnyBeen(State state) {
    return tracks().anyMatch(track -> track.hasBeen(state));
  }

  private Stream<Track<State, Event>> tracks() {
    return byName.values().stream().map(Measure::track);
  }

  /** What they together say of their request. */
  Optional<RequestMachine.Event> tally() {
    Collection<State> now =
        byName.entrySet().stream()
            .filter(one -> !settled.contains(one.getKey()))
            .map(one -> one.getValue().track().state())
            .toList();
    return new Tally(now, last).event();
  }

  /** The measures that a fact speaks of and that were never asked for. */
  Set<String> unknown(Fact fact) {
    return Stream.of("decision", "result", "withdraw", "concerns")
        .flatMap(fact::all)
        .map(Said::of)
        .filter(name -> !byName.isEmpty() && !byName.containsKey(name))
        .collect(Collectors.toSet());
  }

  /**
   * @param at what is added to the names where a request went to several
   */
  List<SubjectState> subjects(String at) {
    return byName.entrySet().stream()
        .map(
            one ->
                new SubjectState(
                    "measure:" + one.getKey() + at,
                    one.getValue().track().machineName(),
                    one.getValue().track().trail(),
                    one.getValue().type().isEmpty()
                        ? Map.of()
                        : Map.of("type", one.getValue().type())))
        .toList();
  }
}
