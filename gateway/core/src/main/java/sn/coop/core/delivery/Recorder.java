package sn.coop.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.partner.Partners;

/**
 * Verb three. Turns an admitted message into one transaction. The receipt is signed before the
 * commit so that it is stored with what it speaks of, and leaves this class only after it.
 */
public final class Recorder {
  private final Ledger ledger;
  private final Partners partners;
  private final ReceiptAuthor receipts;
  private final Consequences consequences;
  private final Fresh fresh;

  public Recorder(
      Ledger ledger,
      Partners partners,
      ReceiptAuthor receipts,
      Consequences consequences,
      Fresh fresh) {
    this.ledger = ledger;
    this.partners = partners;
    this.receipts = receipts;
    this.consequences = consequences;
    this.fresh = fresh;
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
    Stored stored = stored(admitted, recipients, now, audit);
    List<Delivery> deliveries = NextHops.deliveries(envelope, recipients, partners, fresh);
    return ledger.record(
        new Recording(
            stored,
            deliveries,
            Casework.recorded(admitted.canonical(), about(admitted), now, digest, partners),
            audit,
            consequences.of(admitted, stored, deliveries)));
  }

  private Stored stored(
      Admitted admitted, List<AuthorityCode> recipients, Instant now, AuditRecord audit) {
    Envelope envelope = admitted.envelope();
    return new Stored(
        admitted.sealed(),
        envelope,
        new Stored.Provenance(
            Optional.of(admitted.by().partner().id()),
            now,
            admitted.by().arrival().seals().countersignature()),
        receipts.write(admitted, recipients, now, audit));
  }

  private Optional<Stored> about(Admitted admitted) throws Deferral {
    Optional<EvidenceNotice> notice = admitted.canonical().notice();
    return notice.isEmpty()
        ? Optional.empty()
        : ledger.find(Consequences.about(admitted, notice.get()));
  }
}
