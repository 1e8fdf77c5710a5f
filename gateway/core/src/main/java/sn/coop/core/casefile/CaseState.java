package sn.coop.core.casefile;

import java.util.EnumSet;

/**
 * Where a case stands; only as many states as are spoken of so far. Names from the life of an MLA
 * request.
 */
public enum CaseState {
  /** The gateway holds the request. */
  SUBMITTED,
  /** The requested authority's own system holds it: a receipt of stage DELIVERED proves it. */
  RECEIVED,
  /** The requested authority answered with its own reference. */
  ACKNOWLEDGED;

  /** What a case hears. */
  public enum Event {
    /** A message was recorded that opens the case. */
    SUBMITTED,
    /** The opening message is in the recipient's own system. */
    DELIVERED,
    ACKNOWLEDGED,
    /** A step worth showing that moves nothing. */
    NOTED
  }

  /** The state after an event; going backwards is not possible, whatever the order of arrival. */
  public CaseState after(Event event) {
    CaseState reached =
        switch (event) {
          case SUBMITTED, NOTED -> SUBMITTED;
          case DELIVERED -> RECEIVED;
          case ACKNOWLEDGED -> ACKNOWLEDGED;
        };
    return reached.compareTo(this) > 0 ? reached : this;
  }

  /** Whether the move skips a state, which then counts as passed, marked INFERRED. */
  public boolean infersUpTo(CaseState next) {
    return next.compareTo(this) > 0 && EnumSet.range(this, next).size() > 2;
  }
}
