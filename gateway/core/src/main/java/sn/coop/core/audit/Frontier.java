package sn.coop.core.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its full subtrees, largest first. Enough to append
 * and to know the root, in memory of logarithmic size. Owned by one thread.
 */
public final class Frontier {
  private final List<Hash> subtrees = new ArrayList<>();
  private long size;

  public void append(Hash leaf) {
    Hash node = leaf;
    // Each trailing one bit of the old size is a full subtree that the new node completes.
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      node = MerkleTree.nodeHash(subtrees.remove(subtrees.size() - 1), node);
    }
    subtrees.add(node);
    size++;
  }

  public Hash root() {
    if (subtrees.isEmpty()) {
      return MerkleTree.EMPTY;
    }
    Hash root = subtrees.get(subtrees.size() - 1);
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = MerkleTree.nodeHash(subtrees.get(i), root);
    }
    return root;
  }

  public long size() {
    return size;
  }

  /** A second frontier that grows on its own. */
  public Frontier copy() {
    Frontier copy = new Frontier();
    copy.subtrees.addAll(subtrees);
    copy.size = size;
    return copy;
  }
}
