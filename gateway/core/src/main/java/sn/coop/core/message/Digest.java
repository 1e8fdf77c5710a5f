package sn.coop.core.message;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 (FIPS 180-4) as 64 lower-case hex digits. */
public record Digest(String hex) {
  private static final Pattern HEX = Pattern.compile("[a-f0-9]{64}");

  public Digest {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("a digest is 64 lower-case hex digits");
    }
  }

  public static Digest sha256(byte[] content) {
    return of(newSha256().digest(content));
  }

  /** From 32 raw bytes. */
  public static Digest of(byte[] raw) {
    return new Digest(HexFormat.of().formatHex(raw));
  }

  /** A fresh SHA-256, for content that streams. */
  public static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public byte[] toBytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
