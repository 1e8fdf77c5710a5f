package sn.coop.routes;

import sn.coop.core.delivery.Answered;
import sn.coop.core.delivery.Claim;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;

/** Carries a rendition to a partner's SOAP endpoint, on a pooled connection. */
@FunctionalInterface
public interface SoapCourier {
  /**
   * @throws Refusal the peer's own, with its code and sentence
   * @throws Deferral UNREACHABLE, SILENT or what the peer asks to wait for
   */
  Answered carry(Claim claim) throws Refusal, Deferral;
}
