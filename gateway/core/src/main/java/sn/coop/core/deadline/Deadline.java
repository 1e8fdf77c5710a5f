package sn.coop.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One clock of a case.
 *
 * @param due the first instant that is too late; empty while the clock stands still
 * @param met when what was due was done
 */
public record Deadline(Term term, Instant start, Optional<Instant> due, Optional<Instant> met) {

  /** Where a clock stands. */
  public enum Standing {
    RUNNING,
    /** The requested side waits for an answer of the requesting one. */
    STOPPED,
    MET,
    MET_LATE,
    OVERDUE
  }

  /**
   * A time in which the clock stood still.
   *
   * @param to empty while it still does
   */
  public record Pause(Instant from, Optional<Instant> to) {}

  /**
   * A clock that was started.
   *
   * @param pauses in their order, none overlapping another
   */
  public static Deadline of(
      Term term, Instant start, List<Pause> pauses, Optional<Instant> met, Workdays workdays) {
    boolean stopped = pauses.stream().anyMatch(pause -> pause.to().isEmpty());
    Duration still =
        pauses.stream()
            .map(pause -> pause.to().map(to -> Duration.between(pause.from(), to)))
            .flatMap(Optional::stream)
            .reduce(Duration.ZERO, Duration::plus);
    Optional<Instant> due =
        stopped ? Optional.empty() : Optional.of(workdays.end(start, term.length()).plus(still));
    return new Deadline(term, start, due, met);
  }

  /** A clock whose end was named: a day wished for, the end of a custody. */
  public static Deadline at(Term term, Instant start, Instant end, Optional<Instant> met) {
    return new Deadline(term, start, Optional.of(end), met);
  }

  public Standing standing(Instant now) {
    if (met.isPresent()) {
      return due.map(end -> met.get().isBefore(end)).orElse(true)
          ? Standing.MET
          : Standing.MET_LATE;
    }
    return due.map(end -> now.isBefore(end) ? Standing.RUNNING : Standing.OVERDUE)
        .orElse(Standing.STOPPED);
  }

  /** What is left; negative once it is overdue, empty while the clock stands still. */
  public Optional<Duration> left(Instant now) {
    return due.map(end -> Duration.between(now, end));
  }
}
