package sn.coop.core.partner;

/** What kind of authority stands behind a code; what it may send follows from it. */
public enum AuthorityType {
  /** Through which a State's requests pass: UNTOC art. 18(13). */
  CENTRAL_AUTHORITY,
  COURT,
  PROSECUTOR,
  POLICE,
  GENDARMERIE,
  BORDER_POLICE,
  /** National central bureau: INTERPOL Constitution art. 32. */
  NCB,
  CUSTOMS,
  /** Financial intelligence unit. */
  FIU,
  ANTI_TRAFFICKING,
  /** Coast guard or maritime rescue coordination centre. */
  COAST_GUARD_MRCC,
  /** Plays every part, and nothing it says is meant. */
  TRAINING,
  /** Intergovernmental organisation, such as INTERPOL's General Secretariat. */
  IGO,
  /** A gateway in its own name: it says what became of a message, and nothing of a case. */
  GATEWAY
}
