package sn.coop.core.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sn.coop.core.delivery.Delivery.Leg;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Envelope;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;

/** Which recipients are ours to serve, and through whom. */
final class NextHops {
  private NextHops() {}

  /**
   * From a local system, every recipient, each once. From a gateway, those whose systems are ours:
   * it serves the others itself, and nothing is passed from gateway to gateway.
   */
  static List<AuthorityCode> recipientsOf(Envelope envelope, Partner from, Partners partners) {
    return from.kind() == Partner.Kind.SYSTEM
        ? envelope.recipients().stream().distinct().toList()
        : envelope.recipients().stream().distinct().filter(partners::isLocal).toList();
  }

  /** One delivery a next hop, carrying its recipients. */
  static List<Delivery> deliveries(
      Envelope envelope, List<AuthorityCode> recipients, Partners partners, Fresh fresh) {
    Map<Partner, List<AuthorityCode>> hops = new LinkedHashMap<>();
    for (AuthorityCode recipient : recipients) {
      partners
          .behind(recipient)
          .ifPresent(hop -> hops.computeIfAbsent(hop, h -> new ArrayList<>()).add(recipient));
    }
    Instant now = fresh.now();
    List<Delivery> deliveries = new ArrayList<>();
    hops.forEach(
        (hop, served) -> {
          Leg leg = new Leg(envelope.key(), hop.id(), served);
          deliveries.add(Delivery.due(fresh.deliveryId(), leg, now, expiry(envelope, hop, now)));
        });
    return deliveries;
  }

  private static Instant expiry(Envelope envelope, Partner hop, Instant now) {
    Instant budget = now.plus(hop.delivering().retry().expire());
    return envelope.life().validUntil().filter(end -> end.isBefore(budget)).orElse(budget);
  }
}
