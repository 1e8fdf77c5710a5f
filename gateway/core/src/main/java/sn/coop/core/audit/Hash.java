package sn.coop.core.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash as a value: 32 bytes, never changed, compared by content. */
public final class Hash {
  public static final int SIZE = 32;

  private final byte[] raw;

  private Hash(byte[] raw) {
    if (raw.length != SIZE) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + raw.length);
    }
    this.raw = raw;
  }

  public static Hash of(byte[] raw) {
    return new Hash(raw.clone());
  }

  /** From 64 lower-case hex digits. */
  public static Hash ofHex(String hex) {
    Hash hash = new Hash(HexFormat.of().parseHex(hex));
    if (!hash.hex().equals(hex)) {
      throw new IllegalArgumentException("a hash is written in lower case");
    }
    return hash;
  }

  static Hash sha256(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
      }
      return new Hash(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A copy. */
  public byte[] toBytes() {
    return raw.clone();
  }

  public String hex() {
    return HexFormat.of().formatHex(raw);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  @Override
  public String toString() {
    return hex();
  }
}
