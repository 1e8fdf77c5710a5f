package sn.coop.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sn.coop.core.failure.Deferral;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;

/** Verb four. Finds what is due, and puts an attempt on record before anything is sent. */
public final class Dispatching {
  /** How many due deliveries one sweep looks at. */
  static final int SWEEP = 500;

  private final Ledger ledger;
  private final Partners partners;
  private final Hints hints;
  private final Settling settling;
  private final Fresh fresh;

  public Dispatching(
      Ledger ledger, Partners partners, Hints hints, Settling settling, Fresh fresh) {
    this.ledger = ledger;
    this.partners = partners;
    this.hints = hints;
    this.settling = settling;
    this.fresh = fresh;
  }

  /** After the commit: hints for what was just recorded. */
  public Ledger.Recorded announce(Ledger.Recorded recorded) throws Deferral {
    if (!recorded.dispatch().isEmpty()) {
      announce(ledger.deliveries(recorded.message().key()));
    }
    return recorded;
  }

  /** Expires what has outlived itself, and hints at everything else that is due. */
  public void sweep() throws Deferral {
    Instant now = fresh.now();
    List<Delivery> due = ledger.due(now, SWEEP);
    for (Delivery delivery : due) {
      if (delivery.isExpiredAt(now)) {
        settling.expire(delivery);
      }
    }
    announce(due.stream().filter(delivery -> !delivery.isExpiredAt(now)).toList());
  }

  private void announce(List<Delivery> deliveries) {
    deliveries.forEach(delivery -> hints.hint(delivery.leg().to(), delivery.id()));
  }

  /** The attempt, or empty if there is none to make now. */
  public Optional<Claim> claim(DeliveryId id) throws Deferral {
    Optional<Delivery> delivery = ledger.delivery(id);
    Optional<Partner> partner = delivery.flatMap(d -> partners.byId(d.leg().to()));
    if (partner.isEmpty()) {
      return Optional.empty();
    }
    return ledger.claim(id, fresh.now(), partner.get().delivering().retry(), fresh.line());
  }
}
