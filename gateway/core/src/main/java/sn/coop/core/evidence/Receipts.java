package sn.coop.core.evidence;

import java.security.cert.X509Certificate;
import sn.coop.core.failure.Deferral;

/** Signs our receipts and verifies those of others. */
public interface Receipts {
  SignedReceipt sign(Receipt receipt);

  /**
   * @param countersign the pinned certificate of the partner that gave it
   * @throws Deferral RECEIPT_INVALID: a forged or broken receipt is no receipt, a right one is
   *     awaited
   */
  SignedReceipt verify(String jws, X509Certificate countersign) throws Deferral;
}
