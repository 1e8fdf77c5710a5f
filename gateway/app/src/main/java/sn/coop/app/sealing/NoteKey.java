package sn.coop.app.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;

/**
 * The name and public key that a signed note is checked with (c2sp.org/signed-note, Ed25519).
 *
 * @param raw the 32 bytes of the public key
 */
record NoteKey(String name, Bytes raw) {
  private static final byte ED25519 = 0x01;
  private static final int ID_LENGTH = 4;

  NoteKey {
    if (name.isEmpty()
        || name.contains("+")
        || name.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      throw new IllegalArgumentException("a note key's name has no space and no '+'");
    }
    if (raw.size() != 32) {
      throw new IllegalArgumentException("an Ed25519 public key is 32 bytes");
    }
  }

  static NoteKey of(String name, PublicKey key) {
    return new NoteKey(name, Bytes.of(JwsAlgorithm.rawEd25519(key)));
  }

  /** Reads the form {@code name+id+base64}; the base64 may itself hold a '+'. */
  static NoteKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a verifier key is name+id+base64");
    }
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    if (typed.length != 33 || typed[0] != ED25519) {
      throw new IllegalArgumentException("a verifier key is of Ed25519 here");
    }
    NoteKey key = new NoteKey(parts[0], Bytes.of(Arrays.copyOfRange(typed, 1, 33)));
    if (!key.toString().equals(text)) {
      throw new IllegalArgumentException("the verifier key's id does not fit its key");
    }
    return key;
  }

  /** The first 4 bytes of SHA-256(name, 0x0A, 0x01, key). */
  byte[] id() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    out.writeBytes(typed());
    return Arrays.copyOf(Digest.sha256(out.toByteArray()).toBytes(), ID_LENGTH);
  }

  private byte[] typed() {
    byte[] typed = new byte[33];
    typed[0] = ED25519;
    System.arraycopy(raw.toArray(), 0, typed, 1, 32);
    return typed;
  }

  /** The verifier key as it is published: {@code name+id+base64}. */
  @Override
  public String toString() {
    return "%s+%s+%s"
        .formatted(
            name, HexFormat.of().formatHex(id()), Base64.getEncoder().encodeToString(typed()));
  }
}
