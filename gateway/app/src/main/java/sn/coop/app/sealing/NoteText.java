package sn.coop.app.sealing;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** What a note may say (c2sp.org/signed-note): lines of text, and no control but the newline. */
final class NoteText {
  private NoteText() {}

  static boolean isAllowed(String text) {
    return text.endsWith("\n")
        && text.chars().allMatch(c -> c == '\n' || c >= 0x20)
        && StandardCharsets.UTF_8.newEncoder().canEncode(CharBuffer.wrap(text));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
