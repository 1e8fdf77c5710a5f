package sn.coop.core.casefile;

/** What a reader of a timeline is told about a line. */
public enum Mark {
  /** A state was passed without its own message: this one proves it. */
  INFERRED,
  /** The case had passed this already: nothing moved. */
  LATE,
  /** Kept until what it follows has arrived: nothing moved yet. */
  PENDING,
  /** Something that was kept took effect with this. */
  RELEASED
}
