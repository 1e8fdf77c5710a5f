package sn.coop.core.casefile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.casefile.state.CaseEvent;
import sn.coop.core.machine.Machine;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageId;

/** Those to whom one authority has written: each answers for itself, in a machine of its own. */
final class Counterparts<S extends Enum<S>, E extends Enum<E> & CaseEvent> {
  private final Machine<S, E> machine;
  private final AuthorityCode file;
  private final Map<AuthorityCode, Track<S, E>> tracks = new LinkedHashMap<>();
  private final Map<MessageId, List<AuthorityCode>> written = new HashMap<>();
  private Optional<AuthorityCode> author = Optional.empty();

  /**
   * @param file whose file it is: a counterpart's is about itself alone
   */
  Counterparts(Machine<S, E> machine, AuthorityCode file) {
    this.machine = machine;
    this.file = file;
  }

  /** Somebody writes to others. */
  Outcome open(Fact fact, S state) {
    author = author.or(() -> Optional.of(fact.author()));
    List<AuthorityCode> recipients = fact.route().recipients();
    List<AuthorityCode> shown = recipients.contains(file) ? List.of(file) : recipients;
    shown.forEach(one -> tracks.putIfAbsent(one, new Track<>(machine, state)));
    note(fact);
    return Outcome.STAYED;
  }

  /** Remembers to whom a message went, for what is said of its delivery. */
  void note(Fact fact) {
    written.put(fact.id(), fact.route().recipients().stream().filter(tracks::containsKey).toList());
  }

  /** Whether a message of this id was written to them. */
  boolean isWritten(String id) {
    return written.keySet().stream().anyMatch(known -> known.urn().equals(id));
  }

  boolean isOpen() {
    return !tracks.isEmpty();
  }

  boolean isAuthor(AuthorityCode one) {
    return author.filter(one::equals).isPresent();
  }

  /** Lets whoever has written this hear of it; a stranger is only noted. */
  Outcome from(Fact fact, Function<Track<S, E>, Outcome> hearing) {
    return Optional.ofNullable(tracks.get(fact.author())).map(hearing).orElse(Outcome.NOTED);
  }

  /** Lets everyone hear to whom this was written. */
  Outcome to(Fact fact, Function<Track<S, E>, Outcome> hearing) {
    return hear(fact.route().recipients().stream(), hearing);
  }

  /** Lets those hear to whose systems a noted message was delivered. */
  Outcome delivered(Fact fact, Function<Track<S, E>, Outcome> hearing) {
    List<AuthorityCode> about =
        fact.place().refTo().map(id -> written.getOrDefault(id, List.of())).orElse(List.of());
    return hear(about.stream().filter(one -> isNamed(fact, one)), hearing);
  }

  /** Whether news of a delivery is about this recipient; it is about all if it names none. */
  static boolean isNamed(Fact fact, AuthorityCode recipient) {
    List<String> named = fact.all("delivered").map(Said::of).filter(of -> !of.isEmpty()).toList();
    return named.isEmpty() || named.contains(recipient.code());
  }

  private Outcome hear(Stream<AuthorityCode> whose, Function<Track<S, E>, Outcome> hearing) {
    return whose
        .flatMap(one -> Optional.ofNullable(tracks.get(one)).stream())
        .map(hearing)
        .reduce(Outcome.NOTED, Outcome::and);
  }

  /** The least advanced of them. */
  Optional<String> state() {
    return tracks.values().stream().map(Track::state).min(Comparator.naturalOrder()).map(S::name);
  }

  List<SubjectState> subjects() {
    return tracks.entrySet().stream()
        .map(
            one ->
                new SubjectState(
                    tracks.size() > 1 ? "case@" + one.getKey() : "case",
                    machine.name(),
                    one.getValue().trail(),
                    Map.of()))
        .toList();
  }

  String next() {
    return tracks.values().stream()
        .map(Track::next)
        .filter(next -> !next.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
