package sn.coop.core.delivery;

import java.util.Optional;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.Part;
import sn.coop.core.message.SealedMessage;

/** Reads canonical messages, and writes the two kinds the gateway itself is the author of. */
public interface Canon {

  /**
   * Parses and validates exact bytes.
   *
   * @throws Refusal SCHEMA_INVALID (naming every fault and its path), VERSION_UNSUPPORTED, CHARSET,
   *     XML_ATTACK
   */
  Canonical read(Bytes content, MediaType mediaType) throws Refusal;

  /** Writes a DELIVERY_EVIDENCE message as canonical JSON. */
  Bytes write(Envelope envelope, EvidenceNotice notice);

  /**
   * Writes an ALERT_HIT_CONFIRMATION as canonical JSON: the alert of this hit is no longer valid.
   *
   * @param hit an admitted ALERT_HIT, whose restrictions hold for the answer as well
   */
  Bytes writeAlertIsOver(Envelope envelope, SealedMessage hit);

  /**
   * A message that was read.
   *
   * @param assignedRef the recipient's own case reference, where the message gives one (MLA_ACK)
   * @param notice what a DELIVERY_EVIDENCE says
   * @param content the whole message, for whoever asks what it says
   */
  record Canonical(
      Envelope envelope,
      Optional<String> assignedRef,
      Optional<EvidenceNotice> notice,
      Part content) {}
}
