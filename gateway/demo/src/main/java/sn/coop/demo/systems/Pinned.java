package sn.coop.demo.systems;

import java.security.cert.X509Certificate;
import java.util.Map;
import sn.coop.core.message.AuthorityCode;

/**
 * What a system knows of the outside, handed over on paper.
 *
 * @param tls the certificate of its own gateway's TLS
 * @param countersign the certificate of that gateway's countersignatures and receipts
 * @param seals the seals of the authorities it hears from
 */
public record Pinned(
    X509Certificate tls, X509Certificate countersign, Map<AuthorityCode, X509Certificate> seals) {
  public Pinned {
    seals = Map.copyOf(seals);
  }
}
