package sn.coop.core.message;

/** The kinds of message spoken so far. */
public enum MessageType {
  MLA_REQUEST(Family.MLA),
  MLA_ACK(Family.MLA),
  DELIVERY_EVIDENCE(Family.GATEWAY);

  /** What an agreement names. */
  public enum Family {
    MLA,
    GATEWAY
  }

  private final Family family;

  MessageType(Family family) {
    this.family = family;
  }

  public Family family() {
    return family;
  }

  /** Evidence is retried, but never itself evidenced. */
  public boolean isEvidence() {
    return this == DELIVERY_EVIDENCE;
  }
}
