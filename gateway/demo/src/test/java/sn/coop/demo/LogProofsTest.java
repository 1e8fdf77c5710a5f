package sn.coop.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.audit.Checkpoint;
import sn.coop.core.audit.Hash;
import sn.coop.core.audit.MerkleTree;
import sn.coop.core.message.Digest;
import tools.jackson.databind.json.JsonMapper;

/** A log of three entries, written down by hand. */
class LogProofsTest {
  private static final String ORIGIN = "rcg.demo/dakar";

  private final Hash a = leaf("a");
  private final Hash b = leaf("b");
  private final Hash c = leaf("c");
  private KeyPair key;

  private static Hash leaf(String entry) {
    return MerkleTree.leafHash(entry.getBytes(UTF_8));
  }

  @BeforeEach
  void makeKey() throws Exception {
    key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  private Hash root() {
    return MerkleTree.nodeHash(MerkleTree.nodeHash(a, b), c);
  }

  private String note(String origin, Hash root) throws Exception {
    String text = new Checkpoint(origin, 3, root).text();
    byte[] spki = key.getPublic().getEncoded();
    byte[] name = (origin + "\n\u0001").getBytes(UTF_8);
    ByteBuffer named = ByteBuffer.allocate(name.length + 32);
    named.put(name).put(Arrays.copyOfRange(spki, spki.length - 32, spki.length));
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(key.getPrivate());
    signer.update(text.getBytes(UTF_8));
    ByteBuffer signature = ByteBuffer.allocate(4 + 64);
    signature.put(Digest.sha256(named.array()).toBytes(), 0, 4).put(signer.sign());
    String base64 = Base64.getEncoder().encodeToString(signature.array());
    return text + "\n\u2014 " + origin + " " + base64 + "\n";
  }

  private static Timeline timeline(Hash leaf, String note, Hash... path) throws Exception {
    String hashes = String.join(",", Arrays.stream(path).map(h -> '"' + h.hex() + '"').toList());
    String json =
        """
        {"timeline": [{"at": "now", "step": "record", "leafHash": "%s",
          "proof": {"index": 1, "size": 3, "hashes": [%s], "checkpoint": "%s"}}]}
        """
            .formatted(leaf.hex(), hashes, note.replace("\n", "\\n"));
    return new Timeline(JsonMapper.builder().build().readTree(json));
  }

  private LogProofs proofs() {
    return new LogProofs(ORIGIN, new PinnedNotes(ORIGIN, key.getPublic().getEncoded()));
  }

  @Test
  void a_step_whose_entry_is_in_the_log_holds() throws Exception {
    Timeline timeline = timeline(b, note(ORIGIN, root()), a, c);

    assertThatCode(() -> proofs().check(timeline)).doesNotThrowAnyException();
  }

  @Test
  void a_step_whose_entry_is_not_in_the_log_does_not_hold() throws Exception {
    Timeline other = timeline(leaf("x"), note(ORIGIN, root()), a, c);
    Timeline wrongPath = timeline(b, note(ORIGIN, root()), c, a);

    assertThatThrownBy(() -> proofs().check(other)).isInstanceOf(StepFailed.class);
    assertThatThrownBy(() -> proofs().check(wrongPath)).isInstanceOf(StepFailed.class);
  }

  @Test
  void a_checkpoint_that_the_pinned_key_did_not_sign_does_not_hold() throws Exception {
    String signed = note(ORIGIN, root());
    makeKey();
    Timeline timeline = timeline(b, signed, a, c);

    assertThatThrownBy(() -> proofs().check(timeline)).hasMessageContaining("not signed");
  }

  @Test
  void a_checkpoint_of_another_log_does_not_hold() throws Exception {
    Timeline timeline = timeline(b, note("rcg.demo/madrid", root()), a, c);

    assertThatThrownBy(() -> proofs().check(timeline)).isInstanceOf(StepFailed.class);
  }

  @Test
  void an_empty_timeline_proves_nothing() throws Exception {
    Timeline empty = new Timeline(JsonMapper.builder().build().readTree("{\"timeline\": []}"));

    assertThatThrownBy(() -> proofs().check(empty)).hasMessageContaining("empty");
  }
}
