package sn.coop.core.seal;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Set;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;

/** Checks seals against pinned certificates. No exception means the seal holds. */
public interface SealVerifier {

  /**
   * @param pinned the only certificates that count; the seal's {@code x5t#S256} selects among them
   * @throws Refusal SIGNATURE_INVALID if the seal does not hold, or its form is not ours, or its
   *     certificate is not pinned; CERT_EXPIRED; TOO_LARGE above {@link Sealer#MAX_SEAL}
   */
  Verified verify(Bytes content, String seal, Collection<X509Certificate> pinned) throws Refusal;

  /** Whose seal it is, and which attachments it covers. */
  record Verified(X509Certificate signer, Set<Digest> attachments) {}
}
