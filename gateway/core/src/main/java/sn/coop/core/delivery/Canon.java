package sn.coop.core.delivery;

import java.util.Optional;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.Part;

/** Reads canonical messages, and writes the one kind the gateway itself is the author of. */
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
