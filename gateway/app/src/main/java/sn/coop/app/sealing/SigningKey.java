package sn.coop.app.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import sn.coop.core.partner.Pins;

/**
 * A key made ready to sign: decoded once, its algorithm decided, its certificate's digest taken.
 */
final class SigningKey {
  private final PrivateKey key;
  private final JwsAlgorithm algorithm;
  private final X509Certificate certificate;

  /**
   * @throws IllegalArgumentException if the key is neither P-256 nor Ed25519
   */
  SigningKey(SealKey pair) {
    certificate = pair.certificate();
    algorithm =
        JwsAlgorithm.of(certificate.getPublicKey())
            .orElseThrow(
                () -> new IllegalArgumentException("a seal key is P-256 or Ed25519: " + pair));
    try {
      key = algorithm.prepare(pair.privateKey());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("a private key that does not fit: " + pair, e);
    }
  }

  JwsAlgorithm algorithm() {
    return algorithm;
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** The value of {@code x5t#S256} (RFC 7515, 4.1.8). */
  String thumbprint() {
    return Base64Url.encode(Pins.pin(certificate).toBytes());
  }

  byte[] sign(byte[] input) {
    try {
      return algorithm.sign(key, input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a loaded key must sign", e);
    }
  }

  /** A compact JWS over {@code ASCII(header.payload)}; the payload may be empty. */
  String compact(String headerJson, String encodedPayload) {
    String header = Base64Url.encode(headerJson.getBytes(StandardCharsets.UTF_8));
    String input = header + "." + encodedPayload;
    return input + "." + Base64Url.encode(sign(input.getBytes(StandardCharsets.US_ASCII)));
  }
}
