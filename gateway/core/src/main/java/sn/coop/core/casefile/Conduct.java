package sn.coop.core.casefile;

import java.util.List;
import java.util.Optional;
import sn.coop.core.failure.Fault;

/**
 * What may be said to a case. A local authority hears at once what does not fit; what another
 * gateway has passed is refused only if it is not its author's to say, for it may have overtaken
 * what it follows.
 */
public final class Conduct {
  private Conduct() {}

  /**
   * @param file a file of the case as it is now
   * @param local whether the author's own system hands it in
   * @return what is wrong: ILLEGAL_TRANSITION, ALERT_VERSION_STALE, INCONSISTENT; nothing if it may
   *     be said
   */
  public static Optional<Fault> fault(CaseFile file, Fact fact, boolean local) {
    CaseStatus now = file.status();
    if (now.isForAnother(fact)) {
      return Optional.of(Objections.forAnother(fact.type()));
    }
    return local ? misplaced(file, now, fact) : Optional.empty();
  }

  private static Optional<Fault> misplaced(CaseFile file, CaseStatus now, Fact fact) {
    Optional<Fault> contradiction = now.contradiction(fact);
    if (contradiction.isPresent()) {
      return contradiction;
    }
    CaseStatus then = CaseStatus.of(file.key().authority(), file.with(fact));
    return switch (then.outcome(fact)) {
      case PENDING, LATE ->
          Optional.of(Objections.outOfPlace(fact.type(), now.state(), now.next()));
      case NOTED, STAYED, MOVED, INFERRED -> Optional.empty();
    };
  }

  /** Everything that is wrong, for all files of the case that are kept here. */
  public static List<Fault> faults(List<CaseFile> files, Fact fact, boolean local) {
    return files.stream().flatMap(file -> fault(file, fact, local).stream()).distinct().toList();
  }
}
