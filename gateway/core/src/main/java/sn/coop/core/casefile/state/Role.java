package sn.coop.core.casefile.state;

/** Who moves a case. */
public enum Role {
  /** The requesting central authority (autorité centrale requérante). */
  RCA,
  /** The requested central authority (autorité centrale requise): master of what is done. */
  QCA,
  /** The police authority that asks. */
  RA,
  /** The police authority that answers. */
  QEA,
  /** The owner of an alert, or of information that it offers. */
  OWN,
  /** A recipient of an alert or of an offer. */
  RCP,
  /** The compliance officer. */
  CO,
  /** The gateway itself: what it can prove or must answer at once. */
  GW
}
