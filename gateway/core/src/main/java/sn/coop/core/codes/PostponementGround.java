package sn.coop.core.codes;

/**
 * Why execution is postponed (UNTOC art. 18(25)).
 *
 * <p>Generated from codes/PostponementGround.csv; change that.
 */
public enum PostponementGround {
  PREJUDICE_ONGOING_CASE,
  EVIDENCE_IN_USE,
  PERSON_SERVING_SENTENCE,
  RESOURCE
}
