package sn.coop.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import sn.coop.core.audit.NoteInvalid;
import sn.coop.core.audit.NoteVerifier;
import sn.coop.core.message.Digest;

/**
 * Verifies a log's signed notes (C2SP signed-note, Ed25519) with its pinned key. Written apart from
 * the gateway's own verifier, on the JDK alone, as another party would write it.
 */
public final class PinnedNotes implements NoteVerifier {
  private static final byte ED25519 = 1;
  private static final int RAW_KEY = 32;
  private static final int KEY_ID = 4;

  private final String name;
  private final PublicKey key;
  private final byte[] keyId;

  /**
   * @param name the key's name in the signature line; the log's origin
   */
  public PinnedNotes(String name, X509Certificate log) {
    this(name, log.getPublicKey().getEncoded());
  }

  PinnedNotes(String name, byte[] subjectPublicKeyInfo) {
    this.name = name;
    try {
      this.key =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("a log's key is an Ed25519 key", e);
    }
    int length = subjectPublicKeyInfo.length;
    this.keyId = keyId(name, Arrays.copyOfRange(subjectPublicKeyInfo, length - RAW_KEY, length));
  }

  private static byte[] keyId(String name, byte[] raw) {
    byte[] text = name.getBytes(UTF_8);
    ByteBuffer named = ByteBuffer.allocate(text.length + 2 + RAW_KEY);
    named.put(text).put((byte) '\n').put(ED25519).put(raw);
    return Arrays.copyOf(Digest.sha256(named.array()).toBytes(), KEY_ID);
  }

  @Override
  public String verify(String note) throws NoteInvalid {
    int gap = note.lastIndexOf("\n\n");
    if (gap < 0 || !note.endsWith("\n")) {
      throw new NoteInvalid("not a signed note");
    }
    String text = note.substring(0, gap + 1);
    for (String line : note.substring(gap + 2).split("\n", -1)) {
      String prefix = "\u2014 " + name + " ";
      if (line.startsWith(prefix) && holds(text, line.substring(prefix.length()))) {
        return text;
      }
    }
    throw new NoteInvalid("no signature of " + name + " holds");
  }

  private boolean holds(String text, String base64) throws NoteInvalid {
    try {
      byte[] signed = Base64.getDecoder().decode(base64);
      if (signed.length <= KEY_ID || !Arrays.equals(signed, 0, KEY_ID, keyId, 0, KEY_ID)) {
        return false;
      }
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(text.getBytes(UTF_8));
      return verifier.verify(signed, KEY_ID, signed.length - KEY_ID);
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new NoteInvalid("a broken signature: " + e.getMessage());
    }
  }
}
