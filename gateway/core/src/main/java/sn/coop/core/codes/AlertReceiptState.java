package sn.coop.core.codes;

/**
 * What a recipient did with an alert.
 *
 * <p>Generated from codes/AlertReceiptState.csv; change that.
 */
public enum AlertReceiptState {
  STORED,
  FLAGGED,
  UPDATED,
  DELETED_CONFIRMED
}
