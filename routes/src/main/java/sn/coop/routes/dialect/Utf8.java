package sn.coop.routes.dialect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;

/** Text that is well-formed UTF-8 and that XML 1.0 can carry. */
final class Utf8 {
  private Utf8() {}

  static String decode(Bytes content) throws Refusal {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content.toArray()))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Faults.badCharset(Wording.NOT_UTF8, e);
    }
  }

  /** Whether every character is a Char of XML 1.0 (2.2); half a surrogate pair is none. */
  static boolean fitsXml(String text) {
    return text.codePoints().allMatch(Utf8::isXmlChar);
  }

  /** The text with U+FFFD for what XML 1.0 cannot carry. */
  static String forXml(String text) {
    return text.codePoints()
        .map(c -> isXmlChar(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isXmlChar(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
