package sn.coop.core.delivery;

/** Where a delivery stands. Never merged with the state of a case. */
public enum Standing {
  /** To be sent, or sent and not yet receipted. */
  DUE(false),
  /** The next gateway holds it. Sending stops; the word of the recipient's system is awaited. */
  RELAYED(true),
  /** The recipient's own system holds it. */
  DELIVERED(true),
  /** The peer refused it; the sender was told. */
  RETURNED(true),
  /** Its life ended without a receipt; the sender was told. */
  EXPIRED(true),
  /** No rule explains what happened; a person must look. */
  PARKED(true);

  private final boolean ended;

  Standing(boolean ended) {
    this.ended = ended;
  }

  /** Whether nothing is sent any more. */
  public boolean isEnded() {
    return ended;
  }

  /**
   * Whether proof may still move a delivery from here. A verified receipt always counts: after
   * EXPIRED it means "delivered late".
   */
  public boolean mayBecome(Standing next) {
    return switch (next) {
      case DUE -> this == PARKED;
      case DELIVERED -> this != DELIVERED;
      case RELAYED -> this == DUE || this == EXPIRED || this == PARKED;
      case RETURNED, EXPIRED -> this == DUE || this == RELAYED || this == PARKED;
      case PARKED -> this == DUE;
    };
  }
}
