package sn.coop.core.partner;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import sn.coop.core.message.Digest;

/** How a certificate is named: the SHA-256 of its DER. */
public final class Pins {
  private Pins() {}

  public static Digest pin(X509Certificate certificate) {
    try {
      return Digest.sha256(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("a certificate that cannot be encoded", e);
    }
  }
}
