package sn.coop.core.codes;

/**
 * Why an alert ends.
 *
 * <p>Generated from codes/CancellationReason.csv; change that.
 */
public enum CancellationReason {
  EXECUTED,
  PERSON_FOUND,
  WITHDRAWN_BY_JUDGE,
  ERROR_IDENTITY,
  EXPIRED,
  COMPLIANCE_DECISION,
  DECEASED
}
