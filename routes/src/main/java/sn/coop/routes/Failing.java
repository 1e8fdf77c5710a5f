package sn.coop.routes;

import jakarta.jms.JMSException;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Refusals;
import sn.coop.core.delivery.Settling;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.Ids;

/**
 * The deeds behind {@link FailureRoutes}. What it returns on the way in is the answer's body.
 *
 * <p>Camel hands over the innermost exception of the type asked for: right for a named failure, but
 * of a bug it would be the bare cause, and nothing of what was wrapped around it.
 */
public final class Failing {
  private static final Logger LOG = LoggerFactory.getLogger(Failing.class);

  private final Refusals refusals;
  private final Settling settling;
  private final Ids ids;
  private final Consumer<Breach> halt;

  /**
   * @param halt stops taking in and turns health red; a person must act
   */
  public Failing(Refusals refusals, Settling settling, Ids ids, Consumer<Breach> halt) {
    this.refusals = refusals;
    this.settling = settling;
    this.ids = ids;
    this.halt = halt;
  }

  /** An unexpected fault, under a name that the sender and the log share. */
  public record Stumble(String incident) {}

  Failure refuse(
      @ExchangeProperty(FailureRoutes.ARRIVAL) Arrival arrival,
      @ExchangeException Refusal refusal) {
    LOG.info("refused {} {}: {}", arrival.origin().transport(), refusal.code(), refusal.detail());
    try {
      refusals.keep(arrival, refusal);
      return refusal;
    } catch (Deferral storeDown) {
      return storeDown;
    }
  }

  Failure defer(@ExchangeException Deferral deferral) {
    LOG.warn("deferred an arrival: {}", deferral.getMessage());
    return deferral;
  }

  Failure halt(@ExchangeException Breach breach) {
    LOG.error("halted: {}", breach.getMessage(), breach);
    halt.accept(breach);
    return breach;
  }

  Stumble stumble(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception bug) {
    String incident = ids.next();
    LOG.error("incident {}: an arrival met a bug", incident, bug);
    return new Stumble(incident);
  }

  /** A hint that could not be given; the next sweep finds the delivery. */
  void leaveToSweeper(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception lost) {
    LOG.warn("a hint was lost, a sweep will find the delivery", lost);
  }

  /** A receipt that does not hold is no receipt: said aloud, and a right one is awaited. */
  void ignore(@ExchangeException Failure failure) {
    LOG.warn("a receipt was left aside: {}", failure.getMessage());
  }

  boolean isNoReceipt(Exchange exchange) {
    return exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof Failure failure
        && failure.code() == Code.RECEIPT_INVALID;
  }

  void giveBack(
      @ExchangeProperty(FailureRoutes.CLAIM) @Nullable Claim claim,
      @ExchangeException Refusal refusal)
      throws Deferral {
    LOG.warn("a peer refused: {}", refusal.getMessage());
    if (claim != null) {
      settling.giveBack(claim, refusal);
    }
  }

  void postpone(
      @ExchangeProperty(FailureRoutes.CLAIM) @Nullable Claim claim,
      @ExchangeException Deferral deferral)
      throws Deferral {
    LOG.info("later: {}", deferral.getMessage());
    if (claim != null) {
      settling.postpone(claim, deferral);
    }
  }

  void park(
      @ExchangeProperty(FailureRoutes.CLAIM) @Nullable Claim claim,
      @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception bug)
      throws Deferral {
    if (claim != null && isBrokerDown(bug)) {
      postpone(claim, new Deferral(Code.UNREACHABLE, "the broker cannot be reached", bug));
      return;
    }
    String incident = ids.next();
    LOG.error("incident {}: a delivery met a bug", incident, bug);
    if (claim != null) {
      settling.park(claim, "incident " + incident);
    }
  }

  private static boolean isBrokerDown(@Nullable Throwable fault) {
    return fault != null && (fault instanceof JMSException || isBrokerDown(fault.getCause()));
  }
}
