package sn.coop.core.codes;

/**
 * What an alert is for (INTERPOL RPD arts. 73-106; Regulation (EU) 2018/1862 as analogue).
 *
 * <p>Generated from codes/AlertCategory.csv; change that.
 */
public enum AlertCategory {
  WANTED_ARREST,
  LOCATE_IDENTIFY,
  WITNESS_JUDICIAL,
  WARNING_OFFENDER,
  MISSING_PERSON,
  CHILD_AT_RISK,
  VULNERABLE_PERSON,
  UNIDENTIFIED_BODY,
  IMMINENT_THREAT,
  MODUS_OPERANDI,
  SANCTIONED,
  ASSET_TRACE,
  DISCREET_CHECK,
  INQUIRY_CHECK,
  SPECIFIC_CHECK,
  UNKNOWN_WANTED,
  OBJECT_SEIZE,
  VESSEL
}
