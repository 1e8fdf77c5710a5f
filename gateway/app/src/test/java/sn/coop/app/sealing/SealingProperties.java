package sn.coop.app.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;

/** Every byte counts: one flipped bit anywhere is caught. */
final class SealingProperties {
  private static final long SEED = 20261123;
  private static final List<SealKey> KEYS =
      List.of(MadeKeys.p256("SN-DACG"), MadeKeys.ed25519("SN-DACG"));

  @Test
  void a_flipped_bit_in_any_byte_of_a_message_is_caught() throws Refusal {
    byte[] content = new byte[300];
    new Random(SEED).nextBytes(content);
    for (SealKey key : KEYS) {
      String seal = sealer(key).seal(Bytes.of(content), List.of());
      verify(key, content, seal);
      for (int i = 0; i < content.length; i++) {
        byte[] changed = content.clone();
        changed[i] ^= (byte) (1 << (i % 8));
        assertRefused(() -> verify(key, changed, seal), "byte " + i);
      }
    }
  }

  @Test
  void a_change_of_any_character_of_a_seal_is_caught() throws Refusal {
    byte[] content = "content".getBytes(UTF_8);
    Digest attachment = Digest.sha256(new byte[1]);
    Random random = new Random(SEED);
    for (SealKey key : KEYS) {
      String seal = sealer(key).seal(Bytes.of(content), List.of(attachment));
      verify(key, content, seal);
      for (int i = 0; i < seal.length(); i++) {
        for (String changed : changes(seal, i, random)) {
          assertRefused(() -> verify(key, content, changed), "character " + i);
        }
      }
    }
  }

  @Test
  void a_change_of_any_character_of_a_receipt_is_caught() throws Deferral {
    Random random = new Random(SEED);
    for (SealKey key : KEYS) {
      JwsReceipts receipts = new JwsReceipts(key, "k");
      String jws = receipts.sign(aReceipt()).jws();
      assertThat(receipts.verify(jws, key.certificate()).receipt()).isEqualTo(aReceipt());
      for (int i = 0; i < jws.length(); i++) {
        for (String changed : changes(jws, i, random)) {
          assertThatThrownBy(() -> receipts.verify(changed, key.certificate()))
              .as("character %d", i)
              .isInstanceOf(Deferral.class);
        }
      }
    }
  }

  /** Neighbours differ in the lowest bits: there base64url has its spare ones. */
  private static List<String> changes(String text, int at, Random random) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";
    char was = text.charAt(at);
    int index = alphabet.indexOf(was);
    return List.of(
        with(text, at, alphabet.charAt((index + 1) % alphabet.length())),
        with(text, at, alphabet.charAt(index ^ 1)),
        with(text, at, alphabet.charAt((index + 2 + random.nextInt(60)) % alphabet.length())),
        text.substring(0, at) + text.substring(at + 1));
  }

  private static String with(String text, int at, char c) {
    StringBuilder changed = new StringBuilder(text);
    changed.setCharAt(at, c);
    assertThat(changed.toString()).isNotEqualTo(text);
    return changed.toString();
  }

  private static void assertRefused(ThrowingCallable check, String where) {
    assertThatThrownBy(check).as(where).isInstanceOf(Refusal.class);
  }

  private static CompactSealer sealer(SealKey key) {
    return new CompactSealer(key, "k", MadeKeys.CLOCK);
  }

  private static void verify(SealKey key, byte[] content, String seal) throws Refusal {
    new CompactSealVerifier(MadeKeys.CLOCK)
        .verify(Bytes.of(content), seal, List.of(key.certificate()));
  }

  private static Receipt aReceipt() {
    return new Receipt(
        new Receipt.About(
            new MessageId("urn:uuid:0193559e-7c00-7000-8000-000000000001"),
            new AuthorityCode("SN-DACG"),
            List.of(new AuthorityCode("ES-MJU-SGCJI")),
            Digest.sha256(new byte[0])),
        Stage.DELIVERED,
        MadeKeys.NOW.plusMillis(7),
        Optional.of(new Receipt.Logged("dakar.example/log", Digest.sha256(new byte[1]))));
  }
}
