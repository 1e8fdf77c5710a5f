package sn.coop.core.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sn.coop.core.casefile.state.RecipientMachine;
import sn.coop.core.casefile.state.RecipientMachine.Event;
import sn.coop.core.casefile.state.RecipientMachine.State;
import sn.coop.core.casefile.state.Role;
import sn.coop.core.message.AuthorityCode;

/** Who was given an alert, and what each has confirmed of it. */
final class Recipients {
  private final AuthorityCode file;
  private final Map<AuthorityCode, Holder> holders = new LinkedHashMap<>();

  private static final class Holder {
    private final Track<State, Event> track = new Track<>(RecipientMachine.TABLE, State.PENDING);
    private long version;
  }

  /**
   * @param file whose file it is: a recipient's is about itself alone
   */
  Recipients(AuthorityCode file) {
    this.file = file;
  }

  /** Everyone to whom this goes has the alert from now on. */
  void give(Fact fact) {
    List<AuthorityCode> to = fact.route().recipients();
    (to.contains(file) ? List.of(file) : to)
        .forEach(one -> holders.computeIfAbsent(one, code -> new Holder()));
  }

  boolean include(AuthorityCode one) {
    return holders.containsKey(one);
  }

  /** A recipient's own word; one that was not given the alert is only noted. */
  Outcome hear(Fact fact, long version) {
    return Optional.ofNullable(holders.get(fact.author()))
        .map(holder -> hear(holder, fact.value("state").orElse(""), version))
        .orElse(Outcome.NOTED);
  }

  private static Outcome hear(Holder holder, String said, long version) {
    Outcome outcome =
        switch (said) {
          case "FLAGGED" -> holder.track.hear(Event.FLAG, Role.RCP);
          case "DELETED_CONFIRMED" -> holder.track.hear(Event.DELETE, Role.RCP);
          default -> store(holder, version);
        };
    holder.version = Math.max(holder.version, version);
    return outcome;
  }

  private static Outcome store(Holder holder, long version) {
    if (holder.track.state() == State.PENDING) {
      return holder.track.hear(Event.STORE, Role.RCP);
    }
    return version > holder.version ? holder.track.hear(Event.UPDATE, Role.RCP) : Outcome.LATE;
  }

  boolean haveAllDeleted() {
    return !holders.isEmpty() && count(State.DELETED_CONFIRMED) == holders.size();
  }

  private long count(State state) {
    return holders.values().stream().filter(holder -> holder.track.state() == state).count();
  }

  /** What can still be acted on by mistake. */
  String exposure(boolean over, long version) {
    if (over) {
      return "%d of %d confirmed deletion"
          .formatted(count(State.DELETED_CONFIRMED), holders.size());
    }
    long current =
        holders.values().stream()
            .filter(holder -> holder.track.state() != State.PENDING)
            .filter(holder -> holder.version == version)
            .count();
    return "%d of %d hold version %d".formatted(current, holders.size(), version);
  }

  List<SubjectState> subjects() {
    return holders.entrySet().stream()
        .map(
            one ->
                new SubjectState(
                    "recipient:" + one.getKey(),
                    one.getValue().track.machineName(),
                    one.getValue().track.trail(),
                    one.getValue().version == 0
                        ? Map.of()
                        : Map.of("version", String.valueOf(one.getValue().version))))
        .toList();
  }
}
