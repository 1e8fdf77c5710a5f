package sn.coop.core.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.casefile.state.HitMachine;
import sn.coop.core.casefile.state.HitMachine.Event;
import sn.coop.core.casefile.state.HitMachine.State;
import sn.coop.core.casefile.state.Role;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageId;

/** The hits on an alert, each with its answer, its outcome and the clock of a custody. */
final class Hits {
  private final Map<MessageId, Hit> hits = new LinkedHashMap<>();

  /** The answer to a hit, by the message that gave it: an outcome may refer to either. */
  private final Map<MessageId, MessageId> answers = new LinkedHashMap<>();

  private record Hit(Fact report, Track<State, Event> track) {}

  Outcome report(Fact fact) {
    hits.put(fact.id(), new Hit(fact, new Track<>(HitMachine.TABLE, State.REPORTED)));
    return Outcome.STAYED;
  }

  /**
   * @param by the owner, or a gateway that answers for an alert that is over
   */
  Outcome answer(Fact fact, Role by) {
    Optional<Hit> hit = fact.place().refTo().map(hits::get);
    hit.ifPresent(known -> answers.put(fact.id(), known.report().id()));
    return hit.map(known -> known.track().hear(answer(fact), by)).orElse(Outcome.PENDING);
  }

  private static Event answer(Fact fact) {
    return switch (fact.value("answer").orElse("")) {
      case "CONFIRMED" -> Event.CONFIRM;
      case "NOT_SAME_PERSON" -> Event.DENY;
      case "ALERT_NO_LONGER_VALID" -> Event.INVALIDATE;
      default -> Event.ASK;
    };
  }

  Outcome conclude(Fact fact) {
    return concluded(fact)
        .map(
            hit ->
                hit.report().author().equals(fact.author())
                    ? hit.track().hear(outcome(fact), Role.RCP)
                    : Outcome.NOTED)
        .orElse(Outcome.PENDING);
  }

  private Optional<Hit> concluded(Fact fact) {
    return fact.place().refTo().map(ref -> hits.get(answers.getOrDefault(ref, ref)));
  }

  private static Event outcome(Fact fact) {
    boolean free = fact.says("outcome", "RELEASED") || fact.says("outcome", "NO_ACTION");
    return free ? Event.LET_GO : Event.CONCLUDE;
  }

  /** The alert is over: who waits for an answer has it at once, and what has ended is closed. */
  Outcome alertIsOver() {
    Outcome told =
        tracks()
            .filter(hit -> hit.state() == State.REPORTED || hit.state() == State.MORE_INFO)
            .map(hit -> hit.hear(Event.INVALIDATE, Role.GW))
            .reduce(Outcome.NOTED, Outcome::and);
    return tracks()
        .filter(hit -> hit.state() == State.OUTCOME)
        .map(hit -> hit.hear(Event.CLOSE, Role.OWN))
        .reduce(told, Outcome::and);
  }

  private Stream<Track<State, Event>> tracks() {
    return hits.values().stream().map(Hit::track);
  }

  /** What may follow on the hits, and who says it. */
  String next() {
    return tracks()
        .map(Track::next)
        .filter(next -> !next.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  boolean isReporter(AuthorityCode one) {
    return hits.values().stream().anyMatch(hit -> hit.report().author().equals(one));
  }

  List<SubjectState> subjects() {
    return hits.values().stream()
        .map(
            hit ->
                new SubjectState(
                    "hit:" + hit.report().id(),
                    hit.track().machineName(),
                    hit.track().trail(),
                    details(hit.report())))
        .toList();
  }

  private static Map<String, String> details(Fact report) {
    Map<String, String> details = new TreeMap<>();
    details.put("by", report.author().code());
    for (String what : List.of("version", "custodySince", "custodyLimit")) {
      report.value(what).ifPresent(value -> details.put(what, value));
    }
    return details;
  }
}
