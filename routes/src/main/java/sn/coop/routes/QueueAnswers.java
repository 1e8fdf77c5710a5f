package sn.coop.routes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import sn.coop.core.delivery.Answered;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.delivery.Settling;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.Partners;

/**
 * Writes what goes into a queue partner's {@code .out}: renditions, receipts and refusals. Each
 * carries a last-value key, so that a repeat replaces what still waits there instead of piling up.
 */
public final class QueueAnswers {
  private static final String LAST_VALUE = "_AMQ_LVQ_NAME";

  private final Settling settling;
  private final Partners partners;
  private final Problems problems;

  public QueueAnswers(Settling settling, Partners partners, Problems problems) {
    this.settling = settling;
    this.partners = partners;
    this.problems = problems;
  }

  /** The outcome of a submission, as the letter to answer with. */
  void answer(@Body Object outcome, Exchange exchange) {
    if (outcome instanceof Recorded recorded) {
      String id = recorded.message().envelope().id().urn();
      letter(exchange, "receipt", "receipt:" + id, recorded.message().receipt());
      exchange.getMessage().setHeader(QueueLetters.MESSAGE_ID, id);
    } else if (outcome instanceof Refusal refusal) {
      refuse(exchange, problems.of(refusal));
    } else if (outcome instanceof Failure later) {
      // Not taken off the queue: the broker hands it to us again.
      throw new IllegalStateException("not taken: " + later.getMessage());
    } else if (outcome instanceof Failing.Stumble stumble) {
      refuse(exchange, problems.of(stumble.incident()));
    }
  }

  void refuse(Exchange exchange, String problem) {
    letter(exchange, "refusal", "refusal:" + exchange.getExchangeId(), problem);
    exchange
        .getMessage()
        .setHeader(QueueLetters.MESSAGE_ID, exchange.getProperty(QueueLetters.MESSAGE_ID));
  }

  void refuseUnreadable(@Body QueueParcel.Unreadable parcel, Exchange exchange) {
    refuse(exchange, problems.unreadable(parcel.why()));
  }

  private static void letter(Exchange exchange, String kind, String key, String text) {
    Message out = exchange.getMessage();
    out.removeHeaders("*");
    out.setHeader(QueueLetters.KIND, kind);
    out.setHeader(LAST_VALUE, key);
    out.setBody(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A receipt that came in; one that does not hold is left aside, a right one is awaited. */
  void receipt(
      @Body QueueParcel.Receipted receipt, @ExchangeProperty(QueueLetters.PARTNER) String partner)
      throws Refusal, Deferral {
    var from = partners.byId(new PartnerId(partner));
    if (from.isPresent()) {
      settling.receipted(receipt.delivery(), from.get(), receipt.jws());
    }
  }

  /** A rendition as a letter. */
  void write(@Body Claim claim, Exchange exchange) {
    Rendition rendition = claim.rendered();
    Message out = exchange.getMessage();
    out.removeHeaders("*");
    out.setHeader(QueueLetters.KIND, "message");
    out.setHeader(LAST_VALUE, claim.delivery().id().id());
    out.setHeader(QueueLetters.MEDIA_TYPE, rendition.message().mediaType().text());
    out.setHeader(QueueLetters.SEAL, rendition.message().seal());
    out.setHeader(QueueLetters.COUNTERSIGNATURE, rendition.countersignature());
    out.setHeader(QueueLetters.DELIVERY, claim.delivery().id().id());
    out.setHeader(QueueLetters.MESSAGE_ID, claim.message().envelope().id().urn());
    out.setBody(rendition.message().content().toArray());
  }

  /** What was put out is not yet held by anyone: the receipt comes later. */
  Answered later(@ExchangeProperty(FailureRoutes.CLAIM) Claim claim) {
    return new Answered(claim, Optional.empty());
  }
}
