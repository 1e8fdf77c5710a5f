package sn.coop.core.delivery;

import java.util.Collection;
import java.util.List;

/**
 * What is still to be done for a delivery; it follows from where the message is for each of its
 * recipients.
 */
public enum Standing {
  /** To be sent, or sent and not yet receipted. */
  DUE,
  /** The next gateway holds it. Sending stops; the word of the recipients' systems is awaited. */
  RELAYED,
  /** The system of every recipient holds it. */
  DELIVERED,
  /** The peer refused it; the sender was told. */
  RETURNED,
  /** Its life ended without a receipt; the sender was told. */
  EXPIRED,
  /** A person must look. */
  PARKED,
  /** The sender took it back. */
  RECALLED;

  /** What counts for the whole delivery as soon as it is so for one recipient, first come. */
  private static final List<Standing> FIRST =
      List.of(DUE, PARKED, RELAYED, RETURNED, EXPIRED, RECALLED, DELIVERED);

  /**
   * The standing of a delivery with recipients in these states: DUE while there is one to send to,
   * DELIVERED only when it is so for all.
   *
   * @throws IllegalArgumentException if there is no recipient
   */
  public static Standing of(Collection<TransportState> recipients) {
    return FIRST.stream()
        .filter(one -> recipients.stream().anyMatch(state -> state.standing() == one))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a delivery to nobody"));
  }

  /** Whether nothing is sent any more. */
  public boolean isEnded() {
    return this != DUE;
  }
}
