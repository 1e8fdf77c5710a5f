package sn.coop.core.evidence;

/** How far a receipt's giver had the message. */
public enum Stage {
  /** A gateway holds it: sending stops. */
  RELAYED,
  /** The recipient's own system holds it. Only this moves a case to RECEIVED. */
  DELIVERED
}
