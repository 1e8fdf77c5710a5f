package sn.coop.app.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import sn.coop.core.message.Bytes;
import sn.coop.core.partner.Pins;
import tools.jackson.databind.node.ObjectNode;

/**
 * A compact JWS taken apart, not yet believed.
 *
 * @param signingInput the exact ASCII text before the last dot
 * @param payload still encoded
 */
record CompactJws(ObjectNode header, String payload, String signingInput, Bytes signature) {

  /** Takes it apart; {@code what} names it in a fault. */
  static CompactJws parse(String what, String text) throws JwsFault {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      throw new JwsFault(what + " is not a compact JWS of three parts; send header.payload.sig.");
    }
    ObjectNode header =
        StrictJson.read(what + "'s header", Base64Url.decode(what + "'s header", parts[0]));
    Bytes signature = Bytes.of(Base64Url.decode(what + "'s signature", parts[2]));
    return new CompactJws(header, parts[1], parts[0] + "." + parts[1], signature);
  }

  /** The pinned certificate that {@code x5t#S256} selects; a message never brings its own. */
  X509Certificate signer(String what, Collection<X509Certificate> pinned) throws JwsFault {
    String thumbprint = StrictJson.string(what + "'s header", header, "x5t#S256");
    for (X509Certificate certificate : pinned) {
      if (Base64Url.encode(Pins.pin(certificate).toBytes()).equals(thumbprint)) {
        return certificate;
      }
    }
    throw new JwsFault(what + "'s certificate is not the pinned one; sign with the pinned key.");
  }

  /** Checks the signature with the pinned key, whose kind alone decides the algorithm. */
  void verify(String what, X509Certificate signer) throws JwsFault {
    PublicKey key = signer.getPublicKey();
    JwsAlgorithm algorithm =
        JwsAlgorithm.of(key)
            .orElseThrow(
                () -> new JwsFault("The pinned key is not P-256 or Ed25519; register such a key."));
    if (!StrictJson.string(what + "'s header", header, "alg").equals(algorithm.jwa())) {
      throw new JwsFault(
          "%s's alg does not fit the pinned key; set it to %s.".formatted(what, algorithm.jwa()));
    }
    boolean holds;
    try {
      holds =
          algorithm.verify(
              key, signingInput.getBytes(StandardCharsets.US_ASCII), signature.toArray());
    } catch (GeneralSecurityException e) {
      throw new JwsFault(what + "'s signature cannot be checked; sign it again.", e);
    }
    if (!holds) {
      throw new JwsFault(what + "'s signature does not hold; sign it with the pinned key.");
    }
  }
}
