package sn.coop.core.casefile;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.casefile.state.RequestMachine.State;
import sn.coop.core.failure.Fault;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;

/**
 * A request for mutual legal assistance, to one authority or jointly to several, each of which
 * answers for itself. The file of a requested authority is about itself alone.
 */
final class RequestLife implements Life {
  private static final Set<MessageType> REQUESTING =
      EnumSet.of(
          MessageType.MLA_REQUEST,
          MessageType.MLA_SUPPLEMENT,
          MessageType.MLA_INFO_REPLY,
          MessageType.MLA_CONDITIONS_REPLY,
          MessageType.MLA_WITHDRAWAL,
          MessageType.MLA_CLOSURE,
          MessageType.MLA_STATUS_QUERY);
  private static final Set<MessageType> REQUESTED =
      EnumSet.of(
          MessageType.MLA_ACK,
          MessageType.MLA_INFO_REQUEST,
          MessageType.MLA_DECISION,
          MessageType.MLA_PROGRESS,
          MessageType.MLA_EXECUTION_RETURN);

  private final AuthorityCode file;
  private final Set<AuthorityCode> requesting = new HashSet<>();
  private final Map<AuthorityCode, Requested> requested = new LinkedHashMap<>();
  private final Map<MessageId, List<AuthorityCode>> requests = new HashMap<>();

  RequestLife(AuthorityCode file) {
    this.file = file;
  }

  @Override
  public Outcome hear(Fact fact) {
    return switch (fact.type().family()) {
      case MLA -> fact.type() == MessageType.MLA_REQUEST ? open(fact) : hearParty(fact);
      case GATEWAY -> deliver(fact);
      case ALERT, POLICE, COMMON -> Outcome.NOTED;
    };
  }

  private Outcome open(Fact fact) {
    if (!requesting.isEmpty() && !requesting.contains(fact.author())) {
      return Outcome.NOTED;
    }
    requesting.add(fact.author());
    List<AuthorityCode> recipients = fact.route().recipients();
    List<AuthorityCode> shown = recipients.contains(file) ? List.of(file) : recipients;
    requests.put(fact.id(), shown);
    shown.forEach(authority -> requested.putIfAbsent(authority, new Requested(fact)));
    return Outcome.STAYED;
  }

  private Outcome deliver(Fact fact) {
    List<AuthorityCode> about =
        fact.place().refTo().map(id -> requests.getOrDefault(id, List.of())).orElse(List.of());
    return about.stream()
        .filter(one -> Counterparts.isNamed(fact, one))
        .flatMap(one -> Optional.ofNullable(requested.get(one)).stream())
        .map(Requested::deliver)
        .reduce(Outcome.NOTED, Outcome::and);
  }

  private Outcome hearParty(Fact fact) {
    if (requested.isEmpty()) {
      return Outcome.PENDING;
    }
    if (REQUESTED.contains(fact.type())) {
      return Optional.ofNullable(requested.get(fact.author()))
          .map(one -> one.hearRequested(fact))
          .orElse(Outcome.NOTED);
    }
    if (!requesting.contains(fact.author())) {
      return Outcome.NOTED;
    }
    return addressed(fact).map(one -> one.hearRequesting(fact)).reduce(Outcome.NOTED, Outcome::and);
  }

  private Stream<Requested> addressed(Fact fact) {
    return fact.route().recipients().stream()
        .flatMap(one -> Optional.ofNullable(requested.get(one)).stream());
  }

  /** The least advanced; one who has named another authority no longer counts. */
  @Override
  public String state() {
    List<State> states = requested.values().stream().map(Requested::state).toList();
    return states.stream()
        .filter(state -> state != State.REDIRECTED)
        .min(Comparator.naturalOrder())
        .or(() -> states.stream().findFirst())
        .orElse(State.SUBMITTED)
        .name();
  }

  @Override
  public List<SubjectState> subjects() {
    boolean joint = requested.size() > 1;
    return requested.entrySet().stream()
        .flatMap(one -> one.getValue().subjects(joint ? "@" + one.getKey() : "").stream())
        .toList();
  }

  @Override
  public boolean isForAnother(Fact fact) {
    if (requested.isEmpty()) {
      return false;
    }
    boolean asRequesting = requesting.contains(fact.author());
    return REQUESTED.contains(fact.type())
        ? asRequesting
        : REQUESTING.contains(fact.type())
            && fact.type() != MessageType.MLA_REQUEST
            && !asRequesting;
  }

  @Override
  public Optional<Fault> contradiction(Fact fact) {
    Stream<Requested> concerned =
        REQUESTED.contains(fact.type())
            ? Optional.ofNullable(requested.get(fact.author())).stream()
            : addressed(fact);
    Set<String> unknown =
        concerned.flatMap(one -> one.unknown(fact).stream()).collect(Collectors.toSet());
    return unknown.isEmpty() ? Optional.empty() : Optional.of(Objections.unknown(fact, unknown));
  }

  @Override
  public String next() {
    return requested.values().stream()
        .map(Requested::next)
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
