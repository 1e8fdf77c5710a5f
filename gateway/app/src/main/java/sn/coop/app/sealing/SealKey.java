package sn.coop.app.sealing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key and the certificate that others pin for it. */
public record SealKey(PrivateKey privateKey, X509Certificate certificate) {

  /** Never the key. */
  @Override
  public String toString() {
    return "SealKey[" + certificate.getSubjectX500Principal() + "]";
  }
}
