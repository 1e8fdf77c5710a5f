package sn.coop.core.delivery;

import java.time.Instant;
import java.util.Optional;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.SealedMessage;
import sn.coop.core.partner.PartnerId;

/**
 * A message that was admitted, as the inbox keeps it: for ever.
 *
 * @param receipt our signed receipt (compact JWS), the same bytes on every repeat; empty for
 *     messages the gateway wrote itself
 */
public record Stored(
    SealedMessage sealed, Envelope envelope, Provenance provenance, String receipt) {

  /**
   * @param from the partner that handed it in; empty if the gateway is the author
   * @param countersignature the handing gateway's, where there was one
   */
  public record Provenance(
      Optional<PartnerId> from, Instant recordedAt, Optional<String> countersignature) {}

  public MessageKey key() {
    return envelope.key();
  }
}
