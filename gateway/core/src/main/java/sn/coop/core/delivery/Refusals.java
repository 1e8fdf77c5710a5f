package sn.coop.core.delivery;

import java.util.Optional;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;

/** Keeps every refusal of an authenticated partner, so that it can be shown and proven. */
public final class Refusals {
  private final Ledger ledger;
  private final Partners partners;
  private final Fresh fresh;

  public Refusals(Ledger ledger, Partners partners, Fresh fresh) {
    this.ledger = ledger;
    this.partners = partners;
    this.fresh = fresh;
  }

  /** Records the refusal; the caller answers with it afterwards. */
  public void keep(Arrival arrival, Refusal refusal) throws Deferral {
    Optional<String> partner =
        partners.byTlsPin(arrival.origin().tlsPin()).map(Partner::id).map(Object::toString);
    Digest digest = arrival.content().digest();
    String actor = partner.orElse(arrival.origin().address());
    AuditRecord audit =
        fresh.audit(
            fresh.now(),
            "refuse",
            actor,
            new AuditRecord.About(
                arrival.origin().transport().name(), digest, refusal.code().name()));
    ledger.refuse(
        new Refused(
            new Refused.Who(arrival.origin().transport(), partner, arrival.origin().address()),
            digest,
            refusal.code(),
            refusal.detail(),
            audit));
  }
}
