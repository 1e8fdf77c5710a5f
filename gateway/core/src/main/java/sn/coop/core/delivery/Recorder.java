package sn.coop.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sn.coop.core.audit.MerkleTree;
import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.delivery.Recording.Consequence;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.Receipts;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageKey;
import sn.coop.core.partner.Partners;

/**
 * Verb three. Turns an admitted message into one transaction. The receipt is signed before the
 * commit so that it is stored with what it speaks of, and leaves this class only after it.
 */
public final class Recorder {
  private final Ledger ledger;
  private final Partners partners;
  private final Receipts receipts;
  private final Fresh fresh;
  private final String logOrigin;

  /**
   * @param logOrigin the name of our audit log, as in its checkpoints
   */
  public Recorder(
      Ledger ledger, Partners partners, Receipts receipts, Fresh fresh, String logOrigin) {
    this.ledger = ledger;
    this.partners = partners;
    this.receipts = receipts;
    this.fresh = fresh;
    this.logOrigin = logOrigin;
  }

  /** Records, or finds what was recorded. */
  public Recorded record(Admitted admitted) throws Refusal, Deferral {
    if (admitted.repeated().isPresent()) {
      return new Recorded(admitted.repeated().get(), List.of(), true);
    }
    Envelope envelope = admitted.envelope();
    Instant now = fresh.now();
    Digest digest = admitted.sealed().digest();
    AuditRecord audit =
        fresh.audit(
            now,
            "record",
            envelope.sender().code(),
            new AuditRecord.About(envelope.key().toString(), digest, envelope.type().name()));
    List<AuthorityCode> recipients =
        NextHops.recipientsOf(envelope, admitted.by().partner(), partners);
    return ledger.record(
        new Recording(
            stored(admitted, recipients, now, audit),
            NextHops.deliveries(envelope, recipients, partners, fresh),
            Casework.recorded(admitted.canonical(), about(admitted), now, digest, partners),
            audit,
            consequence(admitted)));
  }

  private Stored stored(
      Admitted admitted, List<AuthorityCode> recipients, Instant now, AuditRecord audit) {
    Envelope envelope = admitted.envelope();
    Digest leaf = new Digest(MerkleTree.leafHash(audit.toEntry()).hex());
    Receipt receipt =
        new Receipt(
            new Receipt.About(
                envelope.id(), envelope.sender(), recipients, admitted.sealed().digest()),
            Stage.RELAYED,
            now,
            Optional.of(new Receipt.Logged(logOrigin, leaf)));
    return new Stored(
        admitted.sealed(),
        envelope,
        new Stored.Provenance(
            Optional.of(admitted.by().partner().id()),
            now,
            admitted.by().arrival().seals().countersignature()),
        receipts.sign(receipt).jws());
  }

  private Optional<Stored> about(Admitted admitted) throws Deferral {
    Optional<EvidenceNotice> notice = admitted.canonical().notice();
    return notice.isEmpty() ? Optional.empty() : ledger.find(aboutKey(admitted, notice.get()));
  }

  private static MessageKey aboutKey(Admitted admitted, EvidenceNotice notice) {
    return new MessageKey(admitted.envelope().recipients().get(0), notice.about().messageId());
  }

  private static Optional<Consequence> consequence(Admitted admitted) {
    return admitted
        .canonical()
        .notice()
        .map(
            notice ->
                new Consequence(
                    aboutKey(admitted, notice),
                    admitted.by().partner().id(),
                    standing(notice.event()),
                    notice.receipt()));
  }

  private static Standing standing(EvidenceNotice.Event event) {
    return switch (event) {
      case DELIVERY -> Standing.DELIVERED;
      case RELAY_REJECTION -> Standing.RETURNED;
      case NON_DELIVERY -> Standing.EXPIRED;
    };
  }
}
