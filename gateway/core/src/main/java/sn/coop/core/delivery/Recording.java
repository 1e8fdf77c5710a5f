package sn.coop.core.delivery;

import java.util.List;
import java.util.Optional;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.message.MessageKey;
import sn.coop.core.partner.PartnerId;

/** Everything that one admitted message changes: one transaction. */
public record Recording(
    Stored message,
    List<Delivery> deliveries,
    List<CaseNews> news,
    AuditRecord audit,
    Optional<Consequence> consequence) {
  public Recording {
    deliveries = List.copyOf(deliveries);
    news = List.copyOf(news);
  }

  /**
   * What delivery evidence does to the delivery it speaks of.
   *
   * @param about the message whose delivery moves
   * @param via the next hop that gave the evidence: only its own leg moves
   * @param receipt the JWS of the recipient's system, where there is one
   */
  public record Consequence(
      MessageKey about, PartnerId via, Standing standing, Optional<String> receipt) {}
}
