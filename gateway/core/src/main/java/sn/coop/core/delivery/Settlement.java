package sn.coop.core.delivery;

import java.util.List;
import java.util.Optional;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.evidence.EvidenceNotice.Reason;
import sn.coop.core.message.AuthorityCode;

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
   * What happened to the message on its way to some recipients of a delivery. It moves those whose
   * state allows it, and none else.
   *
   * @param receipt the verified JWS, for RELAY and DELIVER
   * @param reason the peer's refusal or our own, for the rest
   */
  public record Outcome(
      Event event,
      List<AuthorityCode> recipients,
      Optional<String> receipt,
      Optional<Reason> reason) {
    public Outcome {
      recipients = List.copyOf(recipients);
    }

    /** Why it went so, as it is kept with each recipient. */
    public Optional<String> code() {
      return reason.map(Reason::code);
    }
  }

  /** A message of ours and its deliveries. */
  public record Authored(Stored message, List<Delivery> deliveries) {
    public Authored {
      deliveries = List.copyOf(deliveries);
    }
  }
}
