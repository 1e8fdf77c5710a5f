package sn.coop.core.delivery;

import java.util.List;
import java.util.Optional;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.evidence.EvidenceNotice.Reason;

/**
 * What came of a delivery: one transaction, together with the evidence that goes back.
 *
 * @param evidence the message we write to the sender's side, and its way there
 */
public record Settlement(
    DeliveryId delivery,
    Outcome outcome,
    List<CaseNews> news,
    AuditRecord audit,
    Optional<Authored> evidence) {
  public Settlement {
    news = List.copyOf(news);
  }

  /**
   * @param receipt the peer's verified JWS, for RELAYED and DELIVERED
   * @param reason the peer's refusal or our own, for the rest
   */
  public record Outcome(Standing standing, Optional<String> receipt, Optional<Reason> reason) {}

  /** A message of ours and its deliveries. */
  public record Authored(Stored message, List<Delivery> deliveries) {
    public Authored {
      deliveries = List.copyOf(deliveries);
    }
  }
}
