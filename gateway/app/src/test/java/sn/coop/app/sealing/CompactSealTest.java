package sn.coop.app.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.seal.SealVerifier.Verified;
import sn.coop.core.seal.Sealer;

final class CompactSealTest {
  private static final SealKey DACG = MadeKeys.p256("SN-DACG");
  private static final SealKey MADRID = MadeKeys.ed25519("ES-MJU-SGCJI");
  private static final Bytes CONTENT = Bytes.utf8("{\"type\":\"MLA_REQUEST\"}");
  private static final Digest SCAN = Digest.sha256("a scan".getBytes(UTF_8));
  private static final Digest ORDER = Digest.sha256("an order".getBytes(UTF_8));
  private static final BigInteger P256_ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private final CompactSealer sealer = new CompactSealer(DACG, "dacg-1", MadeKeys.CLOCK);
  private final CompactSealVerifier verifier = new CompactSealVerifier(MadeKeys.CLOCK);

  @Test
  void a_seal_holds_over_its_message_and_attachments() throws Refusal {
    Verified verified = verify(sealer.seal(CONTENT, List.of(SCAN, ORDER)));
    assertThat(verified.signer()).isEqualTo(DACG.certificate());
    assertThat(verified.attachments()).containsExactlyInAnyOrder(SCAN, ORDER);
  }

  @Test
  void an_ed25519_key_seals_as_well() throws Refusal {
    CompactSealer madrid = new CompactSealer(MADRID, "sgcji-1", MadeKeys.CLOCK);
    String seal = madrid.seal(CONTENT, List.of());
    assertThat(header(seal)).contains("\"alg\":\"EdDSA\"");
    assertThat(
            verifier
                .verify(CONTENT, seal, List.of(DACG.certificate(), MADRID.certificate()))
                .signer())
        .isEqualTo(MADRID.certificate());
  }

  @Test
  void the_header_is_the_published_profile() {
    String seal = sealer.seal(CONTENT, List.of(SCAN));
    assertThat(seal.split("\\.", -1)[1]).isEmpty();
    assertThat(header(seal))
        .isEqualTo(
            ("{'alg':'ES256','kid':'dacg-1','x5t#S256':'%s','iat':1795428000,"
                    + "'crit':['b64','sigD'],'b64':false,"
                    + "'sigD':{'mId':'http://uri.etsi.org/19182/ObjectIdByURIHash',"
                    + "'pars':['coop:message','coop:attachment:%s'],'hashM':'S256',"
                    + "'hashV':['%s','%s']}}")
                .replace('\'', '"')
                .formatted(
                    new SigningKey(DACG).thumbprint(),
                    SCAN.hex(),
                    Base64Url.encode(CONTENT.digest().toBytes()),
                    Base64Url.encode(SCAN.toBytes())));
  }

  @Test
  void a_hundred_attachments_fit_in_a_seal() throws Refusal {
    List<Digest> hundred =
        IntStream.range(0, 100).mapToObj(i -> Digest.sha256(new byte[] {(byte) i})).toList();
    assertThat(verify(sealer.seal(CONTENT, hundred)).attachments()).hasSize(100);
  }

  @Test
  void other_bytes_are_refused() {
    String seal = sealer.seal(CONTENT, List.of());
    assertThatThrownBy(
            () ->
                verifier.verify(
                    Bytes.utf8("{\"type\":\"MLA_ACK\"}"), seal, List.of(DACG.certificate())))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("SIGNATURE_INVALID")
        .hasMessageContaining("seal the exact bytes");
  }

  @Test
  void a_key_that_is_not_pinned_is_refused() {
    String seal = sealer.seal(CONTENT, List.of());
    SealKey other = MadeKeys.p256("SN-DACG");
    assertThatThrownBy(() -> verifier.verify(CONTENT, seal, List.of(other.certificate())))
        .hasMessageContaining("not the pinned one");
    assertThatThrownBy(() -> verifier.verify(CONTENT, seal, List.of()))
        .hasMessageContaining("not the pinned one");
  }

  @Test
  void another_key_under_the_pinned_thumbprint_is_refused() {
    SealKey forged = new SealKey(MadeKeys.p256("mallory").privateKey(), DACG.certificate());
    String seal = new CompactSealer(forged, "dacg-1", MadeKeys.CLOCK).seal(CONTENT, List.of());
    assertInvalid(seal, "does not hold");
  }

  @Test
  void a_certificate_out_of_its_validity_is_refused_as_expired() {
    String seal = sealer.seal(CONTENT, List.of());
    for (Duration away : List.of(Duration.ofDays(731), Duration.ofDays(-1))) {
      CompactSealVerifier then = new CompactSealVerifier(Clock.offset(MadeKeys.CLOCK, away));
      assertThatThrownBy(() -> then.verify(CONTENT, seal, List.of(DACG.certificate())))
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.code()).isEqualTo(Code.CERT_EXPIRED));
    }
  }

  @Test
  void a_seal_above_32_kib_is_too_large() {
    assertThatThrownBy(() -> verify("x".repeat(Sealer.MAX_SEAL + 1)))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(Code.TOO_LARGE));
  }

  /** Each header is signed with the right key, so that only its own fault can refuse it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'alg':'ES256'|'alg':'none'|alg does not fit",
        "'alg':'ES256'|'alg':'HS256'|alg does not fit",
        "'alg':'ES256'|'alg':'EdDSA'|alg does not fit",
        "'alg':'ES256'|'alg':'es256'|alg does not fit",
        "'alg':'ES256'|'alg':['ES256']|alg as a string",
        "'crit':['b64','sigD'],||crit must be exactly",
        "'crit':['b64','sigD']|'crit':['b64']|crit must be exactly",
        "'crit':['b64','sigD']|'crit':['b64','b64']|crit must be exactly",
        "'crit':['b64','sigD']|'crit':['b64','sigD','exp']|crit must be exactly",
        "'crit':['b64','sigD']|'crit':'b64'|crit must be exactly",
        "'b64':false|'b64':true|b64 must be false",
        "'b64':false|'b64':'false'|b64 must be false",
        "'b64':false,||b64 must be false",
        "'b64':false|'b64':false,'jwk':{}|not spoken here",
        "'b64':false|'b64':false,'x5c':[]|not spoken here",
        "'b64':false|'b64':false,'jku':'https://a.example'|not spoken here",
        "'b64':false|'b64':false,'x5u':'https://a.example'|not spoken here",
        "'b64':false|'b64':false,'b64':false|each key once",
        "'hashM':'S256'|'hashM':'S256','hashM':'S256'|each key once",
        "'hashM':'S256'|'hashM':'S512'|set hashM to S256",
        "'hashM':'S256'|'hashM':'S256','ctys':['json']|one ctys for each",
        "'hashM':'S256'|'hashM':'S256','ctys':['json',7]|more than strings",
        "'hashM':'S256'|'hashM':'S256','spURI':'x'|not spoken here",
        "'iat':1795428000|'iat':'now'|set iat",
        "'iat':1795428000,||set iat",
        "'kid':'dacg-1'|'kid':7|kid as a string",
        "ObjectIdByURIHash|ObjectIdByURI|ObjectIdByURIHash",
        "'pars':['coop:message',|'pars':[|coop:message first",
        "'pars':['coop:message',|'pars':['coop:message','coop:message',|one hashV for each",
        "'pars':['coop:message'|'pars':['coop:body'|coop:message first",
        "coop:attachment:|coop:attachement:|its own SHA-256",
        "'pars':['coop:message'|'pars':[7|more than strings",
        "{'alg'|/**/{'alg'|not one JSON object",
        "'b64':false|'b64':false,|not one JSON object",
        "'sigD':{|'x':0}{'sigD':{|not one JSON object",
        "{'alg'|[{'alg'|not one JSON object",
      })
  void a_header_of_another_form_is_refused(String part, String instead, String why) {
    String with = instead == null ? "" : instead;
    String changed = resealed(h -> replaced(h, quoted(part), quoted(with)));
    assertInvalid(changed, why);
  }

  @Test
  void the_resealing_of_these_tests_makes_good_seals() throws Refusal {
    assertThat(verify(resealed(h -> h)).attachments()).containsExactly(SCAN);
  }

  @Test
  void an_attachment_named_twice_is_refused() {
    String twice = "\"coop:attachment:" + SCAN.hex() + "\"";
    String hash = "\"" + Base64Url.encode(SCAN.toBytes()) + "\"";
    String seal =
        resealed(h -> replaced(replaced(h, twice, twice + "," + twice), hash, hash + "," + hash));
    assertInvalid(seal, "twice");
  }

  @Test
  void an_attachment_under_another_digest_is_refused() {
    assertInvalid(resealed(h -> replaced(h, SCAN.hex(), ORDER.hex())), "its own SHA-256");
  }

  @Test
  void an_hmac_under_the_public_key_is_refused() throws Exception {
    String input =
        encode(replaced(header(sealer.seal(CONTENT, List.of())), "ES256", "HS256")) + ".";
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(DACG.certificate().getPublicKey().getEncoded(), "HmacSHA256"));
    assertInvalid(input + "." + Base64Url.encode(mac.doFinal(input.getBytes(UTF_8))), "alg");
  }

  @Test
  void a_payload_inside_is_refused() {
    String seal = sealer.seal(CONTENT, List.of());
    assertInvalid(seal.replace("..", ".e30."), "detached");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "a..b", "e30..", "~~~..AAAA", "e30=..AAAA"})
  void scraps_are_refused(String seal) {
    assertThatThrownBy(() -> verify(seal))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Code.SIGNATURE_INVALID));
  }

  @Test
  void r_and_s_out_of_range_are_refused() {
    String seal = sealer.seal(CONTENT, List.of());
    byte[] good = Base64.getUrlDecoder().decode(seal.substring(seal.indexOf("..") + 2));
    byte[] r = Arrays.copyOfRange(good, 0, 32);
    byte[] s = Arrays.copyOfRange(good, 32, 64);
    byte[] zero = new byte[32];
    byte[] order = Arrays.copyOfRange(P256_ORDER.toByteArray(), 1, 33);
    for (byte[] bad : List.of(zero, order)) {
      assertInvalid(withSignature(seal, join(bad, s)), "does not hold");
      assertInvalid(withSignature(seal, join(r, bad)), "does not hold");
    }
    assertInvalid(withSignature(seal, join(zero, zero)), "does not hold");
    assertInvalid(withSignature(seal, Arrays.copyOf(good, 63)), "does not hold");
    assertInvalid(withSignature(seal, Arrays.copyOf(good, 65)), "does not hold");
    assertInvalid(withSignature(seal, join(join(new byte[1], r), join(new byte[1], s))), "hold");
  }

  @Test
  void a_key_on_another_curve_cannot_seal() throws Exception {
    KeyPairGenerator p384 = KeyPairGenerator.getInstance("EC");
    p384.initialize(384);
    assertThat(JwsAlgorithm.of(p384.generateKeyPair().getPublic())).isEmpty();
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    assertThat(JwsAlgorithm.of(rsa.generateKeyPair().getPublic())).isEmpty();
  }

  private Verified verify(String seal) throws Refusal {
    return verifier.verify(CONTENT, seal, List.of(DACG.certificate()));
  }

  private void assertInvalid(String seal, String why) {
    assertThatThrownBy(() -> verify(seal))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Code.SIGNATURE_INVALID))
        .hasMessageContaining(why);
  }

  private String resealed(UnaryOperator<String> change) {
    String header = change.apply(header(sealer.seal(CONTENT, List.of(SCAN))));
    return new SigningKey(DACG).compact(header, "");
  }

  private static String replaced(String text, String part, String instead) {
    assertThat(text).contains(part);
    return text.replace(part, instead);
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  private static String header(String seal) {
    return new String(Base64.getUrlDecoder().decode(seal.substring(0, seal.indexOf('.'))), UTF_8);
  }

  private static String encode(String json) {
    return Base64Url.encode(json.getBytes(UTF_8));
  }

  private static String withSignature(String seal, byte[] signature) {
    return seal.substring(0, seal.indexOf("..") + 2) + Base64Url.encode(signature);
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
