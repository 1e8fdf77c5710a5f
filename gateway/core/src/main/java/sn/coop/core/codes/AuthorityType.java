package sn.coop.core.codes;

/**
 * What sort of authority it is; it decides what may be sent.
 *
 * <p>Generated from codes/AuthorityType.csv; change that.
 */
public enum AuthorityType {
  CENTRAL_AUTHORITY,
  COURT,
  PROSECUTOR,
  POLICE,
  GENDARMERIE,
  BORDER_POLICE,
  NCB,
  CUSTOMS,
  FIU,
  ANTI_TRAFFICKING,
  COAST_GUARD_MRCC,
  TRAINING,
  IGO,
  GATEWAY
}
