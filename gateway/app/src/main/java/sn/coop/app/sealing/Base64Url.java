package sn.coop.app.sealing;

import java.util.Base64;

/** Base64url without padding (RFC 7515, 2), read in its one canonical form only. */
final class Base64Url {
  private Base64Url() {}

  static String encode(byte[] content) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }

  /** Unused trailing bits must be zero: else one signature would have several spellings. */
  static byte[] decode(String part, String text) throws JwsFault {
    try {
      byte[] content = Base64.getUrlDecoder().decode(text);
      if (encode(content).equals(text)) {
        return content;
      }
    } catch (IllegalArgumentException e) {
      throw new JwsFault(part + " is not base64url; encode it without padding.", e);
    }
    throw new JwsFault(part + " is not canonical base64url; encode it without padding.");
  }
}
