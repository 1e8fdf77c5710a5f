package sn.coop.core.audit;

import java.util.ArrayList;
import java.util.List;

/** Proof that a leaf stands at an index of a log of a size (RFC 6962, 2.1.1). */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /**
   * Makes the audit path.
   *
   * @throws IllegalArgumentException if the log of that size has no such index
   */
  public static InclusionProof make(long index, long size, LeafHashes leaves)
      throws LogUnavailable {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("a log of %d has no leaf %d".formatted(size, index));
    }
    List<Hash> path = new ArrayList<>();
    climb(index, 0, size, leaves, path);
    return new InclusionProof(index, size, path);
  }

  private static void climb(long index, long from, long to, LeafHashes leaves, List<Hash> path)
      throws LogUnavailable {
    if (to - from == 1) {
      return;
    }
    long middle = from + MerkleTree.split(to - from);
    if (index < middle) {
      climb(index, from, middle, leaves, path);
      path.add(leaves.root(middle, to));
    } else {
      climb(index, middle, to, leaves, path);
      path.add(leaves.root(from, middle));
    }
  }

  /** Whether the leaf is in the tree of this root (RFC 9162, 2.1.3.2; shares no code with make). */
  public boolean verifies(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    Hash node = leaf;
    for (Hash sibling : path) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        node = MerkleTree.nodeHash(sibling, node);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        node = MerkleTree.nodeHash(node, sibling);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && node.equals(root);
  }
}
