package sn.coop.core.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Exact bytes as a value: never changed, compared by content. */
public final class Bytes {
  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy. */
  public byte[] toArray() {
    return content.clone();
  }

  public int size() {
    return content.length;
  }

  public Digest digest() {
    return Digest.sha256(content);
  }

  /** The content read as UTF-8; malformed input shows as U+FFFD. */
  public String asUtf8() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** Never the content: it may be personal. */
  @Override
  public String toString() {
    return content.length + " bytes " + digest().hex().substring(0, 12);
  }
}
