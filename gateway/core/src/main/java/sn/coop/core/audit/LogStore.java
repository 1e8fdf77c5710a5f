package sn.coop.core.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps the log. Entries wait without an index until the one sequencer integrates them. Nothing
 * that has an index is ever changed.
 */
public interface LogStore extends LeafHashes {

  /** Entries that wait, the oldest first. */
  List<Pending> pending(int max) throws LogUnavailable;

  /**
   * Gives the batch the indexes from {@code first} on and keeps the signed checkpoint over it, in
   * one transaction: when this returns, both are on the disk; when it throws, the caller must read
   * the store again before it goes on.
   */
  void integrate(long first, List<Pending> batch, String signedNote) throws LogUnavailable;

  /** How many entries have an index. */
  long size() throws LogUnavailable;

  Optional<byte[]> entry(long index) throws LogUnavailable;

  OptionalLong indexOf(Hash leaf) throws LogUnavailable;

  Optional<String> latestNote() throws LogUnavailable;

  /** An entry that waits. */
  final class Pending {
    private final long id;
    private final byte[] entry;
    private final Hash leaf;

    /**
     * @param id the store's own name for it
     */
    public Pending(long id, byte[] entry, Hash leaf) {
      this.id = id;
      this.entry = entry.clone();
      this.leaf = leaf;
    }

    public long id() {
      return id;
    }

    /** A copy. */
    public byte[] entry() {
      return entry.clone();
    }

    public Hash leaf() {
      return leaf;
    }
  }
}
