package sn.coop.app.sealing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes a key and a certificate of its own for it; others trust it by pinning, not by chain. */
final class KeyMaker {
  private static final Duration LIFE = Duration.ofDays(2 * 365);

  /** Peers' clocks may be a little behind ours. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Clock clock;
  private final SecureRandom random;

  KeyMaker(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** What a key is for, which its certificate says and its algorithm follows. */
  enum Purpose {
    TLS("EC", "secp256r1", "SHA256WITHECDSA") {
      @Override
      void extend(X509v3CertificateBuilder certificate) throws IOException {
        keyUsage(certificate, KeyUsage.digitalSignature);
        certificate.addExtension(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(
                new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
        certificate.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(
                new GeneralName[] {
                  new GeneralName(GeneralName.dNSName, "localhost"),
                  new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                }));
      }
    },
    SEAL("EC", "secp256r1", "SHA256WITHECDSA") {
      @Override
      void extend(X509v3CertificateBuilder certificate) throws IOException {
        keyUsage(certificate, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
      }
    },
    LOG("Ed25519", "Ed25519", "Ed25519") {
      @Override
      void extend(X509v3CertificateBuilder certificate) throws IOException {
        keyUsage(certificate, KeyUsage.digitalSignature);
      }
    };

    private final String algorithm;
    private final String curve;
    private final String signature;

    Purpose(String algorithm, String curve, String signature) {
      this.algorithm = algorithm;
      this.curve = curve;
      this.signature = signature;
    }

    abstract void extend(X509v3CertificateBuilder certificate) throws IOException;

    private static void keyUsage(X509v3CertificateBuilder certificate, int bits)
        throws IOException {
      certificate.addExtension(Extension.keyUsage, true, new KeyUsage(bits));
    }
  }

  SealKey make(String commonName, Purpose purpose) throws GeneralSecurityException, IOException {
    // The JDK's own keys, so that its TLS and PKCS #12 take them without conversion.
    KeyPairGenerator generator = KeyPairGenerator.getInstance(purpose.algorithm);
    // An ECGenParameterSpec is a NamedParameterSpec, so it names Ed25519 as well.
    generator.initialize(new ECGenParameterSpec(purpose.curve), random);
    KeyPair pair = generator.generateKeyPair();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(127, random).add(BigInteger.ONE),
            Date.from(now.minus(SKEW)),
            Date.from(now.plus(LIFE)),
            name,
            pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    purpose.extend(builder);
    return new SealKey(pair.getPrivate(), sign(builder, pair.getPrivate(), purpose));
  }

  private X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey issuer, Purpose purpose)
      throws GeneralSecurityException {
    try {
      ContentSigner signer =
          new JcaContentSignerBuilder(purpose.signature)
              .setProvider(BouncyCastle.PROVIDER)
              .setSecureRandom(random)
              .build(issuer);
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException("a certificate that cannot be signed", e);
    }
  }
}
