package sn.coop.app.sealing;

import java.util.Base64;

/** Signs checkpoints as notes (c2sp.org/signed-note) with the log's Ed25519 key. */
public final class NoteSigner {
  private final SigningKey key;
  private final NoteKey name;

  /**
   * @param name the key's name, which for a log is its origin: no space, no '+'
   */
  public NoteSigner(SealKey log, String name) {
    this.key = new SigningKey(log);
    this.name = NoteKey.of(name, log.certificate().getPublicKey());
  }

  /** The whole note: the text, which ends with a newline, a blank line, and one signature line. */
  public String sign(String text) {
    if (!NoteText.isAllowed(text)) {
      throw new IllegalArgumentException("a note's text is lines that end with a newline");
    }
    byte[] signature = key.sign(NoteText.bytes(text));
    byte[] line = new byte[4 + signature.length];
    System.arraycopy(name.id(), 0, line, 0, 4);
    System.arraycopy(signature, 0, line, 4, signature.length);
    return "%s\n\u2014 %s %s\n"
        .formatted(text, name.name(), Base64.getEncoder().encodeToString(line));
  }

  /** What others pin: {@code name+id+base64}. */
  public String verifierKey() {
    return name.toString();
  }
}
