package sn.coop.app.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;

final class NoteTest {
  /**
   * Go's golang.org/x/mod/sumdb/note, where the format comes from, tests with this key and note.
   */
  private static final String GO_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String GO_TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String GO_NOTE =
      GO_TEXT
          + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
          + "KvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  private static final String TEXT = "dakar.example/log\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2=\n";
  private final NoteSigner signer = new NoteSigner(MadeKeys.ed25519("log"), "dakar.example/log");
  private final NoteVerifier verifier = new NoteVerifier(signer.verifierKey());

  @Test
  void a_note_that_another_implementation_signed_is_opened() throws Breach {
    assertThat(new NoteVerifier(GO_KEY).verify(GO_NOTE)).isEqualTo(GO_TEXT);
  }

  @Test
  void a_note_opens_to_the_text_that_was_signed() throws Breach {
    String note = signer.sign(TEXT);
    assertThat(note).startsWith(TEXT + "\n\u2014 dakar.example/log ").endsWith("\n");
    assertThat(verifier.verify(note)).isEqualTo(TEXT);
  }

  @Test
  void a_text_with_blank_lines_within_stays_whole() throws Breach {
    String text = "Ognuno\n\ned \u00e8 subito sera.\n";
    assertThat(verifier.verify(signer.sign(text))).isEqualTo(text);
  }

  @Test
  void a_change_of_any_character_is_caught() {
    String note = signer.sign(TEXT);
    for (int i = 0; i < note.length(); i++) {
      StringBuilder changed = new StringBuilder(note);
      changed.setCharAt(i, (char) (note.charAt(i) ^ 1));
      assertBroken(changed.toString());
      assertBroken(note.substring(0, i));
    }
  }

  @Test
  void a_witness_line_beside_ours_is_passed_over() throws Breach {
    NoteSigner witness = new NoteSigner(MadeKeys.ed25519("witness"), "madrid.example/witness");
    String theirs = witness.sign(TEXT).substring(TEXT.length() + 1);
    String note = signer.sign(TEXT);
    assertThat(verifier.verify(note + theirs)).isEqualTo(TEXT);
    assertThat(new NoteVerifier(witness.verifierKey()).verify(note + theirs)).isEqualTo(TEXT);
    assertBroken(TEXT + "\n" + theirs);
  }

  @Test
  void another_key_of_the_same_name_is_not_ours() {
    assertBroken(new NoteSigner(MadeKeys.ed25519("log"), "dakar.example/log").sign(TEXT));
  }

  @Test
  void a_bad_signature_beside_a_good_one_breaks_the_note() {
    String other = signer.sign("other\n");
    assertBroken(signer.sign(TEXT) + other.substring(other.indexOf('\u2014')));
  }

  @Test
  void more_than_a_hundred_signatures_are_refused() {
    String note = signer.sign(TEXT);
    assertBroken(note + note.substring(TEXT.length() + 1).repeat(100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no newline", "a\tb\n", "a\r\n", "nul\0\n", "half \ud800\n"})
  void a_text_that_no_note_may_hold_is_not_signed(String text) {
    assertThatThrownBy(() -> signer.sign(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+c74f20a3",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "",
      })
  void a_verifier_key_of_another_form_is_refused(String key) {
    assertThatThrownBy(() -> new NoteVerifier(key)).isInstanceOf(IllegalArgumentException.class);
  }

  private void assertBroken(String note) {
    assertThatThrownBy(() -> verifier.verify(note))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Code.LEDGER_CORRUPT));
  }
}
