package sn.coop.app.sealing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Keys for tests, made in memory. */
final class MadeKeys {
  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private MadeKeys() {}

  static SealKey p256(String name) {
    return make(name, KeyMaker.Purpose.SEAL);
  }

  static SealKey ed25519(String name) {
    return make(name, KeyMaker.Purpose.LOG);
  }

  static SealKey tls(String name) {
    return make(name, KeyMaker.Purpose.TLS);
  }

  private static SealKey make(String name, KeyMaker.Purpose purpose) {
    try {
      return new KeyMaker(CLOCK, new SecureRandom()).make(name, purpose);
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
