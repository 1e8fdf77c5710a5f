package sn.coop.core.codes;

/**
 * What came of a measure.
 *
 * <p>Generated from codes/MeasureResult.csv; change that.
 */
public enum MeasureResult {
  EXECUTED,
  PARTLY_EXECUTED,
  NOT_EXECUTED
}
