package sn.coop.app.sealing;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import sn.coop.core.audit.NoteInvalid;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;

/**
 * Opens notes signed by one key (c2sp.org/signed-note); other keys' lines, such as witnesses', are
 * passed over.
 */
public final class NoteVerifier {
  private static final int MAX_NOTE = 1 << 20;
  private static final int MAX_SIGNATURES = 100;
  private static final String MARK = "\u2014 ";

  private final NoteKey key;
  private final PublicKey publicKey;

  /**
   * @param verifierKey {@code name+id+base64}
   * @throws IllegalArgumentException if it is of another form or its id does not fit
   */
  public NoteVerifier(String verifierKey) {
    key = NoteKey.parse(verifierKey);
    try {
      publicKey = JwsAlgorithm.ed25519(key.raw().toArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the verifier key is no Ed25519 key", e);
    }
  }

  /** This verifier as the audit log wants it: the log knows no failure but its own. */
  public sn.coop.core.audit.NoteVerifier asLogVerifier() {
    return note -> {
      try {
        return verify(note);
      } catch (Breach invalid) {
        throw new NoteInvalid(invalid.detail());
      }
    };
  }

  /**
   * The text, once the key's signature over it holds.
   *
   * @throws Breach LEDGER_CORRUPT if it does not. Never AUDIT_FORKED: a fork takes two good notes
   *     that contradict each other, and this is not even one
   */
  public String verify(String note) throws Breach {
    int blank = note.lastIndexOf("\n\n");
    if (note.length() > MAX_NOTE || blank < 0 || !NoteText.isAllowed(note)) {
      throw broken("it is not a note");
    }
    String text = note.substring(0, blank + 1);
    List<String> lines = note.substring(blank + 2).lines().toList();
    if (lines.size() > MAX_SIGNATURES) {
      throw broken("it has too many signatures");
    }
    boolean holds = false;
    for (String line : lines) {
      holds |= isOurs(line, text);
    }
    if (!holds) {
      throw broken("the key did not sign it");
    }
    return text;
  }

  /** Whether the line is this key's good signature; another key's line is not, and no fault. */
  private boolean isOurs(String line, String text) throws Breach {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(MARK) || space <= MARK.length()) {
      throw broken("a signature line is of another form");
    }
    byte[] signature = decode(line.substring(space + 1));
    if (!line.substring(MARK.length(), space).equals(key.name())
        || !Arrays.equals(signature, 0, 4, key.id(), 0, 4)) {
      return false;
    }
    try {
      if (JwsAlgorithm.EDDSA.verify(
          publicKey, NoteText.bytes(text), Arrays.copyOfRange(signature, 4, signature.length))) {
        return true;
      }
    } catch (GeneralSecurityException e) {
      throw broken("its signature cannot be checked", e);
    }
    throw broken("its signature does not hold");
  }

  /** In its one canonical spelling, with at least the key id and one byte more. */
  private byte[] decode(String base64) throws Breach {
    try {
      byte[] signature = Base64.getDecoder().decode(base64);
      if (signature.length > 4 && Base64.getEncoder().encodeToString(signature).equals(base64)) {
        return signature;
      }
    } catch (IllegalArgumentException e) {
      throw broken("a signature is not base64", e);
    }
    throw broken("a signature is not canonical base64");
  }

  private Breach broken(String why) {
    return new Breach(
        Code.LEDGER_CORRUPT, "A note of %s is broken: %s.".formatted(key.name(), why));
  }

  private Breach broken(String why, Throwable cause) {
    return new Breach(
        Code.LEDGER_CORRUPT, "A note of %s is broken: %s.".formatted(key.name(), why), cause);
  }
}
