package sn.coop.core.audit;

import java.util.ArrayList;
import java.util.List;

/** Proof that a log of one size is the beginning of the log of another (RFC 6962, 2.1.2). */
public record ConsistencyProof(long from, long to, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Makes the proof.
   *
   * @throws IllegalArgumentException unless 0 &lt; from &lt;= to
   */
  public static ConsistencyProof make(long from, long to, LeafHashes leaves) throws LogUnavailable {
    if (from <= 0 || from > to) {
      throw new IllegalArgumentException("no proof leads from %d to %d".formatted(from, to));
    }
    List<Hash> path = new ArrayList<>();
    descend(from, new Range(0, to), true, leaves, path);
    return new ConsistencyProof(from, to, path);
  }

  private record Range(long start, long end) {}

  /** SUBPROOF(m, D[n], b) of RFC 6962, 2.1.2; {@code old} is m counted from the log's start. */
  private static void descend(
      long old, Range range, boolean known, LeafHashes leaves, List<Hash> path)
      throws LogUnavailable {
    if (old == range.end()) {
      if (!known) {
        path.add(leaves.root(range.start(), range.end()));
      }
      return;
    }
    long middle = range.start() + MerkleTree.split(range.end() - range.start());
    if (old <= middle) {
      descend(old, new Range(range.start(), middle), known, leaves, path);
      path.add(leaves.root(middle, range.end()));
    } else {
      descend(old, new Range(middle, range.end()), false, leaves, path);
      path.add(leaves.root(range.start(), middle));
    }
  }

  /** Whether both roots belong to one log (RFC 9162, 2.1.4.2; shares no code with make). */
  public boolean verifies(Hash fromRoot, Hash toRoot) {
    if (from <= 0 || from > to) {
      return false;
    }
    if (from == to) {
      return path.isEmpty() && fromRoot.equals(toRoot);
    }
    List<Hash> nodes = new ArrayList<>(path);
    if (Long.bitCount(from) == 1) {
      nodes.add(0, fromRoot);
    }
    return !nodes.isEmpty() && climb(nodes, fromRoot, toRoot);
  }

  private boolean climb(List<Hash> nodes, Hash fromRoot, Hash toRoot) {
    long fn = from - 1;
    long sn = to - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    Hash fr = nodes.get(0);
    Hash sr = fr;
    for (Hash node : nodes.subList(1, nodes.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = MerkleTree.nodeHash(node, fr);
        sr = MerkleTree.nodeHash(node, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = MerkleTree.nodeHash(sr, node);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(fromRoot) && sr.equals(toRoot);
  }
}
