package sn.coop.core.casefile;

/** What hearing of something came to, from the least to the most. */
enum Outcome {
  /** It moves nothing by its nature. */
  NOTED,
  /** The subject has been there already. */
  LATE,
  /** It was allowed, and the subject is where it was. */
  STAYED,
  MOVED,
  /** It moved, and proved moves that were not heard of. */
  INFERRED,
  /** It makes no sense before something that another party has yet to say. */
  PENDING;

  /** The more telling of two. */
  Outcome and(Outcome other) {
    return other.compareTo(this) > 0 ? other : this;
  }

  boolean isApplied() {
    return this == STAYED || this == MOVED || this == INFERRED;
  }
}
