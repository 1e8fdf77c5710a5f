package sn.coop.core.audit;

import java.util.List;

/** Where proofs take the leaf hashes of a log from. */
@FunctionalInterface
public interface LeafHashes {

  /** The leaf hashes of the indexes from {@code from}, up to but without {@code to}. */
  List<Hash> hashes(long from, long to) throws LogUnavailable;

  /** The root over a range of leaves: MTH(D[from:to]) of RFC 6962, 2.1. */
  default Hash root(long from, long to) throws LogUnavailable {
    return frontier(from, to).root();
  }

  /** The frontier over a range of leaves, read in bounded pieces. */
  default Frontier frontier(long from, long to) throws LogUnavailable {
    Frontier frontier = new Frontier();
    for (long at = from; at < to; at += PIECE) {
      long end = Math.min(to, at + PIECE);
      List<Hash> piece = hashes(at, end);
      if (piece.size() != end - at) {
        throw new LogUnavailable("leaves %d to %d are not all there".formatted(at, end - 1));
      }
      piece.forEach(frontier::append);
    }
    return frontier;
  }

  /** How many hashes are read at once. */
  int PIECE = 4096;
}
