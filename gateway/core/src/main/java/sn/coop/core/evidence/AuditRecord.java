package sn.coop.core.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import sn.coop.core.message.Digest;

/**
 * One audit entry: who did what to which digest, when. Digests and codes only, never personal data.
 *
 * @param step the verb, such as {@code record}
 * @param actor an authority, a partner or the gateway itself
 * @param salt 128 random bits in hex, so that an erased record cannot be guessed from its hash
 */
public record AuditRecord(Instant at, String step, String actor, About about, String salt) {

  /**
   * What the entry is about.
   *
   * @param subject a message key, a delivery or whatever the step was done to
   * @param note a code or a state, or empty
   */
  public record About(String subject, Digest digest, String note) {}

  /** The entry's bytes: one line of JSON, keys in this order, everything else escaped. */
  public byte[] toEntry() {
    String json =
        "{\"at\":%s,\"step\":%s,\"actor\":%s,\"subject\":%s,\"digest\":%s,\"note\":%s,\"salt\":%s}"
            .formatted(
                quote(at.toString()),
                quote(step),
                quote(actor),
                quote(about.subject()),
                quote(about.digest().hex()),
                quote(about.note()),
                quote(salt));
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20 || c > 0x7e) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
