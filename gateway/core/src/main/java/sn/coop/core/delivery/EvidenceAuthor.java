package sn.coop.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.delivery.Settlement.Authored;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.evidence.EvidenceNotice.Event;
import sn.coop.core.evidence.EvidenceNotice.Reason;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.SealedMessage;
import sn.coop.core.message.Urgency;
import sn.coop.core.partner.Partners;
import sn.coop.core.seal.Sealer;

/**
 * Writes what the gateway itself has to say: what became of a message, to its sender; and that an
 * alert is over, to whoever acts on it. Evidence is never itself evidenced.
 */
public final class EvidenceAuthor {
  /**
   * The oldest version that has evidence: a peer may not speak a newer one yet, and it must
   * understand what became of its message.
   */
  private static final String SCHEMA_VERSION = "1.0";

  /** The oldest version that has alerts. */
  private static final String ALERTS_VERSION = "1.1";

  private final AuthorityCode self;
  private final Canon canon;
  private final Sealer sealer;
  private final Partners partners;
  private final Fresh fresh;

  /**
   * @param self the gateway's own authority code, such as {@code SN-GATEWAY}
   */
  public EvidenceAuthor(
      AuthorityCode self, Canon canon, Sealer sealer, Partners partners, Fresh fresh) {
    this.self = self;
    this.canon = canon;
    this.sealer = sealer;
    this.partners = partners;
    this.fresh = fresh;
  }

  /** The recipient's own system holds it: here is its word. */
  Optional<Authored> delivered(Stored message, Delivery delivery, String receipt) {
    EvidenceNotice.About about = about(message, delivery.leg().recipients());
    return write(message, about, Event.DELIVERY, Optional.empty(), Optional.of(receipt));
  }

  /** It ended otherwise for these recipients: here is why. */
  Optional<Authored> ended(
      Stored message, List<AuthorityCode> recipients, TransportState.Event how, Reason reason) {
    Event event = how == TransportState.Event.REFUSE ? Event.RELAY_REJECTION : Event.NON_DELIVERY;
    return write(message, about(message, recipients), event, Optional.of(reason), Optional.empty());
  }

  private static EvidenceNotice.About about(Stored message, List<AuthorityCode> recipients) {
    return new EvidenceNotice.About(message.envelope().id(), message.sealed().digest(), recipients);
  }

  private Optional<Authored> write(
      Stored message,
      EvidenceNotice.About about,
      Event event,
      Optional<Reason> reason,
      Optional<String> receipt) {
    if (message.envelope().type().isEvidence() || isGateway(message.envelope().sender())) {
      return Optional.empty();
    }
    Instant now = fresh.now();
    Envelope envelope =
        envelope(
            message,
            new Envelope.Kind(
                MessageType.DELIVERY_EVIDENCE,
                SCHEMA_VERSION,
                message.envelope().kind().status(),
                Urgency.ROUTINE),
            now);
    EvidenceNotice notice = new EvidenceNotice(event, about, now, reason, receipt);
    return Optional.of(sealed(envelope, canon.write(envelope, notice)));
  }

  /** In the place of its owner, to whoever has reported a hit: the alert is over. */
  Authored alertIsOver(Stored hit) {
    Envelope envelope =
        envelope(
            hit,
            new Envelope.Kind(
                MessageType.ALERT_HIT_CONFIRMATION,
                ALERTS_VERSION,
                hit.envelope().kind().status(),
                Urgency.URGENT),
            fresh.now());
    return sealed(envelope, canon.writeAlertIsOver(envelope, hit.sealed()));
  }

  private Authored sealed(Envelope envelope, Bytes content) {
    Stored authored =
        new Stored(
            new SealedMessage(content, MediaType.JSON, sealer.seal(content, List.of())),
            envelope,
            new Stored.Provenance(Optional.empty(), envelope.life().createdAt(), Optional.empty()),
            "");
    return new Authored(
        authored, NextHops.deliveries(envelope, envelope.recipients(), partners, fresh));
  }

  /** Nobody waits to hear what became of a gateway's own words. */
  private boolean isGateway(AuthorityCode author) {
    return partners
        .authorities()
        .find(author)
        .map(authority -> authority.type() == AuthorityType.GATEWAY)
        .orElse(false);
  }

  private Envelope envelope(Stored about, Envelope.Kind kind, Instant now) {
    Envelope original = about.envelope();
    return new Envelope(
        new Envelope.Identity(
            fresh.ids().nextMessageId(), original.conversation(), Optional.of(original.id()), 1),
        kind,
        new Envelope.Route(self, List.of(original.sender())),
        new Envelope.Life(now, Optional.empty()),
        new Envelope.Subject(
            original.subject().senderRef(), original.subject().recipientRef(), List.of()));
  }
}
