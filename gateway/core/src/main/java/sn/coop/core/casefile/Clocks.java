package sn.coop.core.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sn.coop.core.deadline.Deadline;
import sn.coop.core.deadline.Term;
import sn.coop.core.deadline.Terms;
import sn.coop.core.deadline.Workdays;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType;

/**
 * The clocks of a case, read from its facts. They start when the other side's system holds what is
 * to be answered, in the time zone of whoever is to answer, and stand still while that one waits
 * for an answer itself. An overdue clock decides nothing.
 */
final class Clocks {
  private static final Terms TERMS = Terms.shipped();
  private static final Set<MessageType> WORD_ON_STATE =
      EnumSet.of(
          MessageType.MLA_PROGRESS, MessageType.MLA_DECISION, MessageType.MLA_EXECUTION_RETURN);

  private final List<Fact> facts;

  private Clocks(List<Fact> facts) {
    this.facts = facts;
  }

  static List<Deadline> of(List<Fact> facts) {
    return new Clocks(facts).all();
  }

  private List<Deadline> all() {
    List<Deadline> clocks = new ArrayList<>();
    all(MessageType.MLA_REQUEST)
        .forEach(
            request ->
                request
                    .route()
                    .recipients()
                    .forEach(requested -> clocks.addAll(ofRequest(request, requested))));
    all(MessageType.ALERT_HIT).forEach(hit -> clocks.addAll(ofHit(hit)));
    return List.copyOf(clocks);
  }

  private List<Deadline> ofRequest(Fact request, AuthorityCode requested) {
    Optional<Instant> received =
        first(
            fact ->
                fact.type() == MessageType.DELIVERY_EVIDENCE
                    && isAbout(fact, request)
                    && fact.all("delivered").anyMatch(d -> d.of().equals(requested.code())));
    Predicate<Fact> theirs = fact -> fact.author().equals(requested);
    Workdays workdays = Workdays.of(requested.country(), Set.of());
    return received.stream()
        .flatMap(
            start ->
                Stream.of(
                    Deadline.of(
                        TERMS.of("mla.acknowledge"),
                        start,
                        List.of(),
                        first(theirs.and(fact -> fact.type() == MessageType.MLA_ACK)),
                        workdays),
                    Deadline.of(
                        TERMS.of("mla.first-status"),
                        start,
                        pauses(theirs),
                        first(theirs.and(fact -> WORD_ON_STATE.contains(fact.type()))),
                        workdays)))
        .toList();
  }

  /** While they waited for an answer; a question within the wait for another adds nothing. */
  private List<Deadline.Pause> pauses(Predicate<Fact> theirs) {
    List<Deadline.Pause> pauses = new ArrayList<>();
    Optional<Instant> still = Optional.of(Instant.MIN);
    for (Fact question : all(MessageType.MLA_INFO_REQUEST).filter(theirs).toList()) {
      Instant from = question.place().writtenAt();
      if (still.isPresent() && !still.get().isAfter(from)) {
        still = first(fact -> fact.type() == MessageType.MLA_INFO_REPLY && isAbout(fact, question));
        pauses.add(new Deadline.Pause(from, still));
      }
    }
    return pauses;
  }

  private List<Deadline> ofHit(Fact hit) {
    List<Deadline> clocks = new ArrayList<>();
    clocks.add(
        Deadline.of(
            TERMS.of("hit.confirmation"),
            hit.place().writtenAt(),
            List.of(),
            answered(hit, MessageType.ALERT_HIT_CONFIRMATION),
            Workdays.of(hit.author().country(), Set.of())));
    Term custody = TERMS.of("hit.custody");
    Optional<Instant> since = hit.value("custodySince").map(Instant::parse);
    Optional<Instant> limit = hit.value("custodyLimit").map(Instant::parse);
    if (since.isPresent() && limit.isPresent()) {
      clocks.add(
          Deadline.at(
              custody, since.get(), limit.get(), answered(hit, MessageType.ALERT_HIT_OUTCOME)));
    }
    return clocks;
  }

  private Optional<Instant> answered(Fact hit, MessageType type) {
    return first(fact -> fact.type() == type && isAbout(fact, hit));
  }

  private static boolean isAbout(Fact fact, Fact earlier) {
    return fact.place().refTo().map(earlier.id()::equals).orElse(false);
  }

  private Stream<Fact> all(MessageType type) {
    return facts.stream().filter(fact -> fact.type() == type);
  }

  private Optional<Instant> first(Predicate<Fact> which) {
    return facts.stream()
        .filter(which)
        .map(fact -> fact.place().writtenAt())
        .min(Instant::compareTo);
  }
}
