package sn.coop.core.codes;

/**
 * What the requested State decides on a measure.
 *
 * <p>Generated from codes/MeasureDecision.csv; change that.
 */
public enum MeasureDecision {
  ACCEPTED,
  ACCEPTED_WITH_CONDITIONS,
  REFUSED,
  POSTPONED
}
