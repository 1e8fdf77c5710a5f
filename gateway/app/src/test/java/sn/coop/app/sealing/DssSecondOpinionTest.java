package sn.coop.app.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.JWSSerializationType;
import eu.europa.esig.dss.enumerations.SigDMechanism;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.jades.JAdESSignatureParameters;
import eu.europa.esig.dss.jades.JAdESSigningTimeType;
import eu.europa.esig.dss.jades.signature.JAdESService;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.security.Signature;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;

/** What EU DSS, an implementation of JAdES that is not ours, says of our seals. */
final class DssSecondOpinionTest {
  private static final byte[] CONTENT = "{\"type\":\"MLA_REQUEST\"}".getBytes(UTF_8);
  private static final byte[] SCAN = "a scan".getBytes(UTF_8);
  private static final Digest SCAN_DIGEST = Digest.sha256(SCAN);
  private static final SealKey DACG = MadeKeys.p256("SN-DACG");

  @Test
  void a_seal_is_a_jades_baseline_b_signature() {
    SimpleReport report = validate(seal(DACG), CONTENT, SCAN, DACG);
    assertThat(report.getIndication(only(report))).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(only(report))).isEqualTo(SignatureLevel.JAdES_BASELINE_B);
    assertThat(report.getSigningTime(only(report))).isEqualTo(Date.from(MadeKeys.NOW));
  }

  @Test
  void a_changed_attachment_fails() {
    assertHashFails(validate(seal(DACG), CONTENT, "another scan".getBytes(UTF_8), DACG));
  }

  @Test
  void a_changed_message_fails() {
    assertHashFails(validate(seal(DACG), "{}".getBytes(UTF_8), SCAN, DACG));
  }

  @Test
  void a_seal_of_another_key_does_not_pass() {
    SimpleReport report = validate(seal(DACG), CONTENT, SCAN, MadeKeys.p256("SN-DACG"));
    assertThat(report.getIndication(only(report))).isNotEqualTo(Indication.TOTAL_PASSED);
  }

  /**
   * A partner may seal with DSS, told to write the profile: no chain, no type, IAT, raw digests.
   */
  @Test
  void a_seal_that_dss_made_is_accepted() throws Exception {
    JAdESSignatureParameters profile = new JAdESSignatureParameters();
    profile.setSigningCertificate(new CertificateToken(DACG.certificate()));
    profile.setDigestAlgorithm(DigestAlgorithm.SHA256);
    profile.setSigningCertificateDigestMethod(DigestAlgorithm.SHA256);
    profile.setSignatureLevel(SignatureLevel.JAdES_BASELINE_B);
    profile.setSignaturePackaging(SignaturePackaging.DETACHED);
    profile.setSigDMechanism(SigDMechanism.OBJECT_ID_BY_URI_HASH);
    profile.setJwsSerializationType(JWSSerializationType.COMPACT_SERIALIZATION);
    profile.setJadesSigningTimeType(JAdESSigningTimeType.IAT);
    profile.setBase64UrlEncodedPayload(false);
    profile.setIncludeCertificateChain(false);
    profile.setIncludeSignatureType(false);
    profile.bLevel().setSigningDate(Date.from(MadeKeys.NOW));
    JAdESService dss = new JAdESService(new CommonCertificateVerifier());
    List<DSSDocument> documents = documents(CONTENT, SCAN);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(DACG.privateKey());
    signature.update(dss.getDataToSign(documents, profile).getBytes());
    DSSDocument seal =
        dss.signDocument(
            documents,
            profile,
            new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign()));

    String text = new String(DSSUtils.toByteArray(seal), UTF_8);
    assertThat(
            new CompactSealVerifier(MadeKeys.CLOCK)
                .verify(Bytes.of(CONTENT), text, List.of(DACG.certificate()))
                .attachments())
        .containsExactly(SCAN_DIGEST);
  }

  private static void assertHashFails(SimpleReport report) {
    assertThat(report.getIndication(only(report))).isEqualTo(Indication.TOTAL_FAILED);
    assertThat(report.getSubIndication(only(report))).isEqualTo(SubIndication.HASH_FAILURE);
  }

  private static String seal(SealKey key) {
    return new CompactSealer(key, "dacg-1", MadeKeys.CLOCK)
        .seal(Bytes.of(CONTENT), List.of(SCAN_DIGEST));
  }

  private static SimpleReport validate(
      String seal, byte[] content, byte[] attachment, SealKey pinned) {
    CertificateToken certificate = new CertificateToken(pinned.certificate());
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(certificate);
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    CommonCertificateSource signing = new CommonCertificateSource();
    signing.addCertificate(certificate);

    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(seal.getBytes(UTF_8)));
    validator.setCertificateVerifier(verifier);
    validator.setSigningCertificateSource(signing);
    validator.setDetachedContents(documents(content, attachment));
    validator.setValidationTime(Date.from(MadeKeys.NOW.plusSeconds(60)));
    return validator.validateDocument().getSimpleReport();
  }

  private static List<DSSDocument> documents(byte[] content, byte[] attachment) {
    return List.of(
        new InMemoryDocument(content, "coop:message"),
        new InMemoryDocument(attachment, "coop:attachment:" + SCAN_DIGEST.hex()));
  }

  private static String only(SimpleReport report) {
    assertThat(report.getSignaturesCount()).isOne();
    return report.getFirstSignatureId();
  }
}
