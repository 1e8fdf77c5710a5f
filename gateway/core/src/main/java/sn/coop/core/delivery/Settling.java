package sn.coop.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.delivery.Settlement.Authored;
import sn.coop.core.delivery.Settlement.Outcome;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.evidence.EvidenceNotice.Reason;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.Receipts;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;

/** Verb eight. What came of an attempt: proof, refusal, or the end of the message's life. */
public final class Settling {
  private final Ledger ledger;
  private final Partners partners;
  private final Receipts receipts;
  private final EvidenceAuthor evidence;
  private final Fresh fresh;

  public Settling(
      Ledger ledger, Partners partners, Receipts receipts, EvidenceAuthor evidence, Fresh fresh) {
    this.ledger = ledger;
    this.partners = partners;
    this.receipts = receipts;
    this.evidence = evidence;
    this.fresh = fresh;
  }

  /**
   * A peer's receipt, whenever and however it came.
   *
   * @param from the partner that gave it, as its transport authenticated it
   * @return false if the delivery was settled before; a repeated receipt changes nothing
   * @throws Refusal NOT_CASE_PARTY if this partner has no such delivery
   * @throws Deferral RECEIPT_INVALID if the receipt does not hold for this very delivery
   */
  public boolean receipted(DeliveryId id, Partner from, String jws) throws Refusal, Deferral {
    Delivery delivery =
        ledger
            .delivery(id)
            .filter(d -> d.leg().to().equals(from.id()))
            .orElseThrow(() -> new Refusal(Code.NOT_CASE_PARTY, "no delivery " + id));
    Stored message = message(delivery);
    Receipt receipt = receipts.verify(jws, from.identity().countersign()).receipt();
    checkIsFor(receipt, delivery, message, from);
    boolean delivered = receipt.stage() == Stage.DELIVERED;
    Event event = delivered ? Event.DELIVER : Event.RELAY;
    List<RecipientState> moving = moving(delivery, event);
    if (moving.isEmpty()) {
      return false;
    }
    Outcome outcome = new Outcome(event, names(moving), Optional.of(jws), Optional.empty());
    Optional<Authored> proof =
        delivered ? evidence.delivered(message, delivery, jws) : Optional.empty();
    return settle(delivery, new Reached(message, target(moving, event)), outcome, proof);
  }

  private static void checkIsFor(Receipt receipt, Delivery delivery, Stored message, Partner from)
      throws Deferral {
    Receipt.About about = receipt.about();
    boolean same =
        about.messageId().equals(message.envelope().id())
            && about.sender().equals(message.envelope().sender())
            && about.digest().equals(message.sealed().digest());
    if (!same) {
      throw new Deferral(Code.RECEIPT_INVALID, "a receipt for another message or digest");
    }
    if (!Set.copyOf(about.recipients()).containsAll(delivery.leg().recipients())) {
      throw new Deferral(Code.RECEIPT_INVALID, "a receipt that leaves out a recipient");
    }
    Stage expected = from.kind() == Partner.Kind.GATEWAY ? Stage.RELAYED : Stage.DELIVERED;
    if (receipt.stage() != expected) {
      throw new Deferral(
          Code.RECEIPT_INVALID,
          "a receipt of stage %s, not %s".formatted(receipt.stage(), expected));
    }
  }

  /** What the peer said at once, if it did; silence is a deferral. */
  public void settle(Answered answered) throws Refusal, Deferral {
    Delivery delivery = answered.claim().delivery();
    Optional<Partner> partner = partners.byId(delivery.leg().to());
    if (answered.receipt().isPresent() && partner.isPresent()) {
      receipted(delivery.id(), partner.get(), answered.receipt().get());
    }
  }

  /** The peer refused: the sender is told, and nothing is sent again. */
  public void giveBack(Claim claim, Refusal refusal) throws Deferral {
    Reason reason = new Reason(refusal.code().name(), refusal.detail());
    end(claim.delivery(), Event.REFUSE, reason);
  }

  /** A bug stopped us: a person must look. */
  public void park(Claim claim, String incident) throws Deferral {
    end(claim.delivery(), Event.PARK, new Reason("PARKED", incident));
  }

  /** Later. The claim has already moved the next attempt; this only keeps why. */
  public void postpone(Claim claim, Deferral deferral) throws Deferral {
    ledger.postpone(claim, deferral, fresh.now());
  }

  /** The message's life is over, and nothing proves that it arrived. */
  public void expire(Delivery delivery) throws Deferral {
    Reason reason =
        new Reason(
            Code.EXPIRED.name(),
            "no receipt by " + delivery.progress().expiry() + "; it may or may not have arrived");
    end(delivery, Event.EXPIRE, reason);
  }

  private void end(Delivery delivery, Event event, Reason reason) throws Deferral {
    List<RecipientState> moving = moving(delivery, event);
    if (moving.isEmpty()) {
      return;
    }
    Stored message = message(delivery);
    Outcome outcome = new Outcome(event, names(moving), Optional.empty(), Optional.of(reason));
    Optional<Authored> told =
        event == Event.PARK
            ? Optional.empty()
            : evidence.ended(message, names(moving), event, reason);
    settle(delivery, new Reached(message, target(moving, event)), outcome, told);
  }

  /** The recipients of a delivery that an event moves: each goes its own way. */
  private List<RecipientState> moving(Delivery delivery, Event event) throws Deferral {
    return ledger.recipients(delivery.leg().message()).stream()
        .filter(one -> one.delivery().equals(delivery.id()))
        .filter(one -> one.state().after(event).isPresent())
        .toList();
  }

  private static List<AuthorityCode> names(List<RecipientState> recipients) {
    return recipients.stream().map(RecipientState::recipient).toList();
  }

  private static TransportState target(List<RecipientState> moving, Event event) {
    return moving.get(0).state().through(event);
  }

  /** A message, and the state that some of its recipients come to. */
  private record Reached(Stored message, TransportState state) {}

  private boolean settle(
      Delivery delivery, Reached reached, Outcome outcome, Optional<Authored> told)
      throws Deferral {
    Instant now = fresh.now();
    Stored message = reached.message();
    String actor = delivery.leg().to().id();
    String note = reached.state() + outcome.code().map(code -> " " + code).orElse("");
    CaseNews.Step step =
        new CaseNews.Step(
            now,
            "settle",
            actor,
            new CaseNews.What(message.key(), message.sealed().digest()),
            note);
    List<AuthorityCode> holding =
        outcome.event() == Event.DELIVER ? outcome.recipients() : List.of();
    List<CaseNews> news = Casework.settled(message, step, holding, partners);
    AuditRecord audit =
        fresh.audit(
            now,
            "settle",
            actor,
            new AuditRecord.About(message.key().toString(), message.sealed().digest(), note));
    return ledger.settle(new Settlement(delivery.id(), outcome, news, audit, told));
  }

  private Stored message(Delivery delivery) throws Deferral {
    return ledger
        .find(delivery.leg().message())
        .orElseThrow(() -> new IllegalStateException("delivery without message " + delivery.id()));
  }
}
