package sn.coop.app.sealing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** The only two signature algorithms spoken here; the key decides which, never the message. */
enum JwsAlgorithm {
  /** ECDSA on P-256 with SHA-256 (RFC 7518, 3.4); the nonce is deterministic (RFC 6979). */
  ES256("ES256", "EC") {
    @Override
    byte[] sign(PrivateKey key, byte[] input) throws GeneralSecurityException {
      byte[] der = signWith("SHA256WITHECDDSA", key, input);
      try {
        BigInteger[] rs = StandardDSAEncoding.INSTANCE.decode(P256.getOrder(), der);
        return PlainDSAEncoding.INSTANCE.encode(P256.getOrder(), rs[0], rs[1]);
      } catch (IOException e) {
        throw new GeneralSecurityException("a fresh ECDSA signature that cannot be read", e);
      }
    }

    /** R and S are 32 bytes each and within [1, n-1], whatever the provider would allow. */
    @Override
    boolean verify(PublicKey key, byte[] input, byte[] signature) throws GeneralSecurityException {
      return signature.length == SIGNATURE_LENGTH
          && isInRange(Arrays.copyOfRange(signature, 0, 32))
          && isInRange(Arrays.copyOfRange(signature, 32, 64))
          && verifyWith("SHA256WITHPLAIN-ECDSA", key, input, signature);
    }
  },

  /** Ed25519 (RFC 8037, 3.1). */
  EDDSA("EdDSA", "Ed25519") {
    @Override
    byte[] sign(PrivateKey key, byte[] input) throws GeneralSecurityException {
      return signWith("Ed25519", key, input);
    }

    @Override
    boolean verify(PublicKey key, byte[] input, byte[] signature) throws GeneralSecurityException {
      return signature.length == SIGNATURE_LENGTH && verifyWith("Ed25519", key, input, signature);
    }
  };

  /** Both algorithms' signatures are 64 bytes. */
  static final int SIGNATURE_LENGTH = 64;

  private static final ECParameterSpec P256 = p256();

  /** SubjectPublicKeyInfo of Ed25519 up to the 32 key bytes (RFC 8410). */
  private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String jwa;
  private final String keyFactory;

  JwsAlgorithm(String jwa, String keyFactory) {
    this.jwa = jwa;
    this.keyFactory = keyFactory;
  }

  abstract byte[] sign(PrivateKey key, byte[] input) throws GeneralSecurityException;

  abstract boolean verify(PublicKey key, byte[] input, byte[] signature)
      throws GeneralSecurityException;

  /** The value of {@code alg}. */
  String jwa() {
    return jwa;
  }

  /** What a key of this kind signs with; empty for a key we do not accept. */
  static Optional<JwsAlgorithm> of(PublicKey key) {
    if (key instanceof ECPublicKey ec) {
      return isP256(ec.getParams()) ? Optional.of(ES256) : Optional.empty();
    }
    return isEd25519(key.getEncoded()) ? Optional.of(EDDSA) : Optional.empty();
  }

  /** The 32 bytes of an Ed25519 public key (RFC 8032). */
  static byte[] rawEd25519(PublicKey key) {
    byte[] spki = key.getEncoded();
    if (!isEd25519(spki)) {
      throw new IllegalArgumentException("not an Ed25519 key");
    }
    return Arrays.copyOfRange(spki, ED25519_PREFIX.length, spki.length);
  }

  /** The Ed25519 public key of 32 bytes. */
  static PublicKey ed25519(byte[] raw) throws GeneralSecurityException {
    byte[] spki = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + raw.length);
    System.arraycopy(raw, 0, spki, ED25519_PREFIX.length, raw.length);
    return KeyFactory.getInstance("Ed25519", BouncyCastle.PROVIDER)
        .generatePublic(new X509EncodedKeySpec(spki));
  }

  /** The same key in Bouncy Castle's own form, decoded once. */
  PrivateKey prepare(PrivateKey key) throws GeneralSecurityException {
    return KeyFactory.getInstance(keyFactory, BouncyCastle.PROVIDER)
        .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
  }

  byte[] signWith(String name, PrivateKey key, byte[] input) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(name, BouncyCastle.PROVIDER);
    signature.initSign(key);
    signature.update(input);
    return signature.sign();
  }

  boolean verifyWith(String name, PublicKey key, byte[] input, byte[] given)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(name, BouncyCastle.PROVIDER);
    signature.initVerify(
        KeyFactory.getInstance(keyFactory, BouncyCastle.PROVIDER)
            .generatePublic(new X509EncodedKeySpec(key.getEncoded())));
    signature.update(input);
    return signature.verify(given);
  }

  private static boolean isInRange(byte[] unsigned) {
    BigInteger value = new BigInteger(1, unsigned);
    return value.signum() > 0 && value.compareTo(P256.getOrder()) < 0;
  }

  private static boolean isP256(ECParameterSpec given) {
    return given.getCurve().equals(P256.getCurve())
        && given.getGenerator().equals(P256.getGenerator())
        && given.getOrder().equals(P256.getOrder())
        && given.getCofactor() == 1;
  }

  private static boolean isEd25519(byte[] spki) {
    return spki.length == ED25519_PREFIX.length + 32
        && Arrays.equals(spki, 0, ED25519_PREFIX.length, ED25519_PREFIX, 0, ED25519_PREFIX.length);
  }

  private static ECParameterSpec p256() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has P-256", e);
    }
  }
}
