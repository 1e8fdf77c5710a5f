package sn.coop.core.message;

import java.time.Instant;
import java.util.Optional;

/** What a transport hands in, before anything is believed. */
public record Arrival(Origin origin, Bytes content, String contentType, Seals seals) {

  /**
   * Where it came from.
   *
   * @param tlsPin SHA-256 of the client certificate that the transport authenticated
   * @param signerPin SHA-256 of the certificate behind the transport's own signature (WS-Security)
   */
  public record Origin(
      Transport transport, Digest tlsPin, Optional<Digest> signerPin, String address, Instant at) {}

  /** The originator's seal and, between gateways, the countersignature; unverified. */
  public record Seals(Optional<String> seal, Optional<String> countersignature) {}
}
