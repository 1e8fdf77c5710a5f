package sn.coop.core.deadline;

import sn.coop.core.failure.Sentence;

/**
 * How long something may take.
 *
 * @param name such as {@code mla.acknowledge}
 * @param source the instrument, or whose policy it is
 */
public record Term(String name, Length length, Nature nature, String source, Sentence label) {

  /** So many hours, or days. */
  public record Length(int amount, Unit unit) {}

  /** What is counted. */
  public enum Unit {
    /** From the very instant. */
    HOURS,
    /** The day of the event is not counted; the last day counts to its end. */
    CALENDAR_DAYS,
    /** As calendar days, leaving out weekends and holidays of the requested State. */
    WORKING_DAYS
  }
}
