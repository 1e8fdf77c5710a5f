package sn.coop.core.audit;

/** The hashes of an RFC 6962 tree (section 2.1). */
public final class MerkleTree {
  // RFC 6962, 2.1: leaves and nodes are told apart, so that neither passes for the other.
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  /** The root of a tree without leaves. */
  public static final Hash EMPTY = Hash.sha256();

  private MerkleTree() {}

  public static Hash leafHash(byte[] entry) {
    return Hash.sha256(LEAF, entry);
  }

  public static Hash nodeHash(Hash left, Hash right) {
    return Hash.sha256(NODE, left.toBytes(), right.toBytes());
  }

  /** The largest power of two smaller than {@code n}: where RFC 6962 splits a tree. */
  static long split(long n) {
    return Long.highestOneBit(n - 1);
  }
}
