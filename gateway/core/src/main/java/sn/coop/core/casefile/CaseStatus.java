package sn.coop.core.casefile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sn.coop.core.failure.Fault;
import sn.coop.core.message.AuthorityCode;

/**
 * Where a case stands: its facts, told in order. The same facts lead to the same end, whatever the
 * order in which they came.
 */
public final class CaseStatus {
  private final Life life;
  private final Consents consents = new Consents();
  private final IdentityHashMap<Fact, Outcome> outcomes = new IdentityHashMap<>();
  private final List<Fact> waiting = new ArrayList<>();

  private CaseStatus(Life life) {
    this.life = life;
  }

  static CaseStatus of(AuthorityCode file, List<Fact> facts) {
    List<Fact> told = Chronology.of(facts);
    CaseStatus status = new CaseStatus(CaseKind.of(told).begin(file));
    told.forEach(status::tell);
    return status;
  }

  private void tell(Fact fact) {
    Outcome outcome = hear(fact);
    if (outcome == Outcome.PENDING) {
      waiting.add(fact);
    }
    if (outcome != Outcome.NOTED && outcome != Outcome.LATE) {
      retry();
    }
  }

  /** What waits is offered again, the longest waiting first, until nothing moves any more. */
  private void retry() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Fact fact : List.copyOf(waiting)) {
        if (hear(fact) != Outcome.PENDING) {
          waiting.remove(fact);
          moved = true;
          break;
        }
      }
    }
  }

  private Outcome hear(Fact fact) {
    Outcome outcome = Consents.concern(fact) ? consents.hear(fact) : life.hear(fact);
    outcomes.put(fact, outcome);
    return outcome;
  }

  /** Where the case as a whole stands. */
  public String state() {
    return life.state();
  }

  /** Everything in it that has a state of its own. */
  public List<SubjectState> subjects() {
    List<SubjectState> subjects = new ArrayList<>(life.subjects());
    subjects.addAll(consents.subjects());
    return List.copyOf(subjects);
  }

  Map<String, SubjectState> byName() {
    Map<String, SubjectState> byName = new LinkedHashMap<>();
    subjects().forEach(subject -> byName.put(subject.subject(), subject));
    return byName;
  }

  Outcome outcome(Fact fact) {
    return outcomes.getOrDefault(fact, Outcome.NOTED);
  }

  /** Whether what was said is still kept for what it follows. */
  boolean awaits(Fact fact) {
    return outcome(fact) == Outcome.PENDING;
  }

  boolean isForAnother(Fact fact) {
    return life.isForAnother(fact) || consents.isForAnother(fact);
  }

  Optional<Fault> contradiction(Fact fact) {
    return life.contradiction(fact);
  }

  String next() {
    return life.next();
  }
}
