package sn.coop.core.deadline;

/** By what right something is due. */
public enum Nature {
  /** A treaty or a law says so. */
  BINDING,
  /** The requesting side wished for it (UNTOC art. 18(24)). */
  REQUESTED,
  /** The house, or a partner's house, wants it so. */
  POLICY,
  /** What others do elsewhere, for comparison. */
  INDICATIVE
}
