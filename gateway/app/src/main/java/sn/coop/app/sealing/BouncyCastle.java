package sn.coop.app.sealing;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one Bouncy Castle, asked by name for P-256 and Ed25519 only.
 *
 * <p>It is never added to the JVM's list: its SHA-256 and AES are several times slower than the
 * JDK's.
 */
final class BouncyCastle {
  static final Provider PROVIDER = new BouncyCastleProvider();

  private BouncyCastle() {}
}
