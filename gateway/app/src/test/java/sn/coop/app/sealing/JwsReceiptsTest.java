package sn.coop.app.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;

final class JwsReceiptsTest {
  private static final SealKey MADRID = MadeKeys.p256("madrid");
  private static final String ID = "urn:uuid:0193559e-7c00-7000-8000-000000000001";
  private static final Digest DIGEST = Digest.sha256("content".getBytes(UTF_8));
  private static final Digest LEAF = Digest.sha256("leaf".getBytes(UTF_8));

  private final JwsReceipts receipts = new JwsReceipts(MADRID, "madrid-1");

  @Test
  void a_receipt_comes_back_as_it_was_signed() throws Deferral {
    for (Stage stage : Stage.values()) {
      SignedReceipt signed = receipts.sign(aReceipt(stage, Optional.empty()));
      assertThat(receipts.verify(signed.jws(), MADRID.certificate())).isEqualTo(signed);
      assertThat(signed.receipt().stage()).isEqualTo(stage);
    }
  }

  @Test
  void the_payload_is_the_published_one() {
    Receipt receipt =
        aReceipt(Stage.RELAYED, Optional.of(new Receipt.Logged("dakar.example/log", LEAF)));
    String[] parts = receipts.sign(receipt).jws().split("\\.", -1);
    assertThat(decode(parts[0]))
        .isEqualTo(
            "{'typ':'coop-receipt+jws','alg':'ES256','kid':'madrid-1','x5t#S256':'%s'}"
                .formatted(new SigningKey(MADRID).thumbprint())
                .replace('\'', '"'));
    assertThat(decode(parts[1]))
        .isEqualTo(
            ("{'messageId':'%s','sender':'SN-DACG','recipient':['ES-MJU-SGCJI'],'digest':'%s',"
                    + "'stage':'RELAYED','at':'2026-11-23T10:00:00.000Z',"
                    + "'log':'dakar.example/log','leafHash':'%s'}")
                .formatted(ID, DIGEST, LEAF)
                .replace('\'', '"'));
  }

  @Test
  void signing_twice_gives_the_same_bytes() {
    Receipt receipt = aReceipt(Stage.DELIVERED, Optional.empty());
    assertThat(receipts.sign(receipt)).isEqualTo(receipts.sign(receipt));
  }

  @Test
  void finer_than_milliseconds_is_cut_in_the_receipt_as_in_its_signature() throws Deferral {
    Receipt fine = aReceipt(Stage.DELIVERED, Optional.empty());
    fine = new Receipt(fine.about(), fine.stage(), fine.at().plusNanos(1_999_999), fine.logged());
    SignedReceipt signed = receipts.sign(fine);
    assertThat(signed.receipt().at()).isEqualTo(MadeKeys.NOW.plusMillis(1));
    assertThat(receipts.verify(signed.jws(), MADRID.certificate())).isEqualTo(signed);
  }

  @Test
  void a_receipt_of_another_key_is_none() {
    String jws = receipts.sign(aReceipt(Stage.DELIVERED, Optional.empty())).jws();
    assertInvalid(() -> receipts.verify(jws, MadeKeys.p256("madrid").certificate()), "pinned");
    SealKey forged = new SealKey(MadeKeys.p256("mallory").privateKey(), MADRID.certificate());
    String other =
        new JwsReceipts(forged, "x").sign(aReceipt(Stage.DELIVERED, Optional.empty())).jws();
    assertInvalid(() -> receipts.verify(other, MADRID.certificate()), "does not hold");
  }

  @Test
  void a_seal_is_not_a_receipt() {
    String seal = new CompactSealer(MADRID, "k", MadeKeys.CLOCK).seal(Bytes.utf8("x"), List.of());
    assertInvalid(() -> receipts.verify(seal, MADRID.certificate()), "not spoken here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'typ':'coop-receipt+jws'|'typ':'JWT'|typ must be",
        "'typ':'coop-receipt+jws',||typ as a string",
        "'ES256'|'none'|alg does not fit",
        "'ES256'|'HS256'|alg does not fit",
        "'kid':'madrid-1'|'kid':'madrid-1','crit':[]|not spoken here",
        "'kid':'madrid-1'|'kid':'madrid-1','jwk':{}|not spoken here",
        "'kid':'madrid-1'|'kid':'madrid-1','kid':'madrid-1'|each key once",
      })
  void a_header_of_another_form_is_refused(String part, String instead, String why) {
    assertChanged(header -> replaced(header, part, instead), UnaryOperator.identity(), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'stage':'DELIVERED'|'stage':'SENT'|another form",
        "'stage':'DELIVERED'|'stage':'DELIVERED','stage':'RELAYED'|each key once",
        "'stage':'DELIVERED'|'stage':'DELIVERED','note':'x'|not spoken here",
        "'stage':'DELIVERED',||stage as a string",
        ".000Z|Z|another form",
        ".000Z|.000+00:00|another form",
        "'recipient':['ES-MJU-SGCJI']|'recipient':[]|names no recipient",
        "'recipient':['ES-MJU-SGCJI']|'recipient':'ES-MJU-SGCJI'|names no recipient",
        "'recipient':['ES-MJU-SGCJI']|'recipient':[7]|another form",
        "urn:uuid:|urn:oid:|another form",
        "'stage'|'log':'x','stage'|leafHash as a string",
      })
  void a_payload_of_another_form_is_refused(String part, String instead, String why) {
    assertChanged(UnaryOperator.identity(), payload -> replaced(payload, part, instead), why);
  }

  private void assertChanged(
      UnaryOperator<String> header, UnaryOperator<String> payload, String why) {
    String[] parts =
        receipts.sign(aReceipt(Stage.DELIVERED, Optional.empty())).jws().split("\\.", -1);
    String changed =
        new SigningKey(MADRID)
            .compact(
                header.apply(decode(parts[0])),
                Base64Url.encode(payload.apply(decode(parts[1])).getBytes(UTF_8)));
    assertInvalid(() -> receipts.verify(changed, MADRID.certificate()), why);
  }

  private static void assertInvalid(ThrowingCallable check, String why) {
    assertThatThrownBy(check)
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Code.RECEIPT_INVALID))
        .hasMessageContaining(why);
  }

  private static String replaced(String text, String part, String instead) {
    String from = part.replace('\'', '"');
    assertThat(text).contains(from);
    return text.replace(from, instead == null ? "" : instead.replace('\'', '"'));
  }

  private static String decode(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }

  private static Receipt aReceipt(Stage stage, Optional<Receipt.Logged> logged) {
    return new Receipt(
        new Receipt.About(
            new MessageId(ID),
            new AuthorityCode("SN-DACG"),
            List.of(new AuthorityCode("ES-MJU-SGCJI")),
            DIGEST),
        stage,
        MadeKeys.NOW,
        logged);
  }
}
