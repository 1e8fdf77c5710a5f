package sn.coop.core.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sn.coop.core.casefile.state.AlertMachine;
import sn.coop.core.casefile.state.AlertMachine.Event;
import sn.coop.core.casefile.state.AlertMachine.State;
import sn.coop.core.casefile.state.Role;
import sn.coop.core.failure.Fault;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType;

/** An alert with its versions, its recipients and its hits. */
final class AlertLife implements Life {
  private static final Set<MessageType> OWNING =
      EnumSet.of(
          MessageType.ALERT_UPDATE,
          MessageType.ALERT_EXTEND,
          MessageType.ALERT_CANCEL,
          MessageType.ALERT_SUSPEND,
          MessageType.ALERT_HIT_CONFIRMATION);
  private static final Set<State> OVER =
      EnumSet.of(State.EXPIRED, State.EXECUTED, State.CANCELLED, State.PURGED);

  private final Track<State, Event> alert = new Track<>(AlertMachine.TABLE, State.ACTIVE);
  private final Recipients recipients;
  private final Hits hits = new Hits();
  private Optional<AuthorityCode> owner = Optional.empty();
  private String alertId = "";
  private long version;
  private Optional<Instant> validUntil = Optional.empty();

  AlertLife(AuthorityCode file) {
    recipients = new Recipients(file);
  }

  @Override
  public Outcome hear(Fact fact) {
    if (fact.type() == MessageType.ALERT_CREATE) {
      return create(fact);
    }
    if (fact.type().family() != MessageType.Family.ALERT) {
      return Outcome.NOTED;
    }
    if (owner.isEmpty()) {
      return Outcome.PENDING;
    }
    if (isForAnother(fact)) {
      return Outcome.NOTED;
    }
    expireBy(fact.place().writtenAt());
    Outcome outcome = hearParty(fact);
    return outcome.and(consequences());
  }

  private Outcome create(Fact fact) {
    owner = Optional.of(fact.author());
    alertId = fact.value("alertId").orElse("");
    version = versionOf(fact).orElse(1L);
    validUntil = timeOf(fact);
    recipients.give(fact);
    return Outcome.STAYED;
  }

  private Outcome hearParty(Fact fact) {
    return switch (fact.type()) {
      case ALERT_UPDATE -> update(fact);
      case ALERT_EXTEND -> extend(fact);
      case ALERT_SUSPEND ->
          alert.hear(fact.says("resumed", "true") ? Event.RESUME : Event.SUSPEND, Role.OWN);
      case ALERT_CANCEL -> cancel(fact);
      case ALERT_RECEIPT -> recipients.hear(fact, versionOf(fact).orElse(0L));
      case ALERT_HIT -> hits.report(fact);
      case ALERT_HIT_CONFIRMATION -> hits.answer(fact, isOwner(fact.author()) ? Role.OWN : Role.GW);
      case ALERT_HIT_OUTCOME -> hits.conclude(fact);
      default -> Outcome.NOTED;
    };
  }

  /** A version is whole, so that a later one needs none of those before it. */
  private Outcome update(Fact fact) {
    long next = versionOf(fact).orElse(version + 1);
    if (next <= version) {
      return Outcome.LATE;
    }
    Outcome outcome = alert.hear(Event.UPDATE, Role.OWN);
    if (!outcome.isApplied()) {
      return outcome;
    }
    version = next;
    validUntil = timeOf(fact).or(() -> validUntil);
    recipients.give(fact);
    return Outcome.MOVED;
  }

  private Outcome extend(Fact fact) {
    Outcome outcome = alert.hear(Event.EXTEND, Role.OWN);
    if (outcome.isApplied()) {
      validUntil = timeOf(fact).or(() -> validUntil);
    }
    return outcome;
  }

  private Outcome cancel(Fact fact) {
    boolean executed = fact.says("reason", "EXECUTED") && alert.may(Event.EXECUTE, Role.OWN);
    return alert.hear(executed ? Event.EXECUTE : Event.CANCEL, Role.OWN);
  }

  /** Nobody has to tell that a day has passed. */
  private void expireBy(Instant now) {
    if (validUntil.filter(end -> !now.isBefore(end)).isPresent()
        && alert.may(Event.EXPIRE, Role.GW)) {
      alert.hear(Event.EXPIRE, Role.GW);
    }
  }

  /** What follows by itself when an alert is over. */
  private Outcome consequences() {
    if (!OVER.contains(alert.state())) {
      return Outcome.NOTED;
    }
    Outcome outcome = hits.alertIsOver();
    return recipients.haveAllDeleted() && alert.may(Event.PURGE, Role.GW)
        ? outcome.and(alert.hear(Event.PURGE, Role.GW))
        : outcome;
  }

  private static Optional<Long> versionOf(Fact fact) {
    return fact.value("version").map(Long::valueOf);
  }

  private static Optional<Instant> timeOf(Fact fact) {
    return fact.value("validUntil").map(Instant::parse);
  }

  private boolean isOwner(AuthorityCode one) {
    return owner.filter(one::equals).isPresent();
  }

  @Override
  public String state() {
    return alert.state().name();
  }

  @Override
  public List<SubjectState> subjects() {
    if (owner.isEmpty()) {
      return List.of();
    }
    Map<String, String> details = new TreeMap<>();
    details.put("alertId", alertId);
    details.put("version", String.valueOf(version));
    validUntil.ifPresent(end -> details.put("validUntil", end.toString()));
    details.put("exposure", recipients.exposure(OVER.contains(alert.state()), version));
    List<SubjectState> subjects = new ArrayList<>();
    subjects.add(new SubjectState("case", alert.machineName(), alert.trail(), details));
    subjects.addAll(recipients.subjects());
    subjects.addAll(hits.subjects());
    return subjects;
  }

  /** A gateway may say for the owner that an alert is over, and nothing else. */
  @Override
  public boolean isForAnother(Fact fact) {
    if (owner.isEmpty() || fact.type() == MessageType.ALERT_CREATE) {
      return false;
    }
    if (!OWNING.contains(fact.type())) {
      return fact.type().family() == MessageType.Family.ALERT && isOwner(fact.author());
    }
    boolean answeredByGateway =
        fact.says("answer", "ALERT_NO_LONGER_VALID")
            && !recipients.include(fact.author())
            && !hits.isReporter(fact.author());
    return !isOwner(fact.author()) && !answeredByGateway;
  }

  @Override
  public Optional<Fault> contradiction(Fact fact) {
    if (fact.value("alertId").filter(id -> !id.equals(alertId)).isPresent()) {
      return Optional.of(Objections.otherAlert(fact.type()));
    }
    String field = fact.type() == MessageType.ALERT_CANCEL ? "lastVersion" : "version";
    return switch (fact.type()) {
      case ALERT_UPDATE -> stale(fact, field, version + 1);
      case ALERT_EXTEND, ALERT_SUSPEND, ALERT_CANCEL -> stale(fact, field, version);
      default -> Optional.empty();
    };
  }

  private static Optional<Fault> stale(Fact fact, String field, long expected) {
    return versionOf(fact)
        .filter(said -> said != expected)
        .map(said -> Objections.stale(fact.type(), field, expected));
  }

  @Override
  public String next() {
    String hit = hits.next();
    return hit.isEmpty() ? alert.next() : alert.next() + "; " + hit;
  }
}
