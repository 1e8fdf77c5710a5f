package sn.coop.core.codes;

/**
 * What the owner of an alert answers to a hit.
 *
 * <p>Generated from codes/HitAnswer.csv; change that.
 */
public enum HitAnswer {
  CONFIRMED,
  NOT_SAME_PERSON,
  ALERT_NO_LONGER_VALID,
  MORE_INFO
}
