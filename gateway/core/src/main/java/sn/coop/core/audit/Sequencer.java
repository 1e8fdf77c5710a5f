package sn.coop.core.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives waiting entries their places and signs what the log has become. There is one for each log;
 * two would fork it.
 */
public final class Sequencer {
  /** How many entries one checkpoint takes in at most. */
  public static final int BATCH = 512;

  private final LogStore store;
  private final Key key;

  // Null when the store may have gone on without us: then it is read again first.
  private @Nullable Frontier frontier;

  /**
   * The log's name and the two halves of its key.
   *
   * @param origin the first line of each checkpoint
   */
  public record Key(String origin, NoteSigner signer, NoteVerifier verifier) {}

  private Sequencer(LogStore store, Key key) {
    this.store = store;
    this.key = key;
  }

  /**
   * Reads the whole log and compares it with its last checkpoint.
   *
   * @throws LogForked if the stored leaves are not those that were signed
   */
  public static Sequencer start(LogStore store, Key key) throws LogUnavailable, LogForked {
    Sequencer sequencer = new Sequencer(store, key);
    sequencer.frontier = sequencer.reread();
    return sequencer;
  }

  /**
   * Integrates one batch of waiting entries.
   *
   * @return how many; less than {@link #BATCH} means that none wait any more
   * @throws LogForked if an entry does not have the hash it was promised under
   */
  public synchronized int integrate() throws LogUnavailable, LogForked {
    Frontier before = frontier;
    if (before == null) {
      before = reread();
    }
    List<LogStore.Pending> batch = store.pending(BATCH);
    if (batch.isEmpty()) {
      frontier = before;
      return 0;
    }
    Frontier after = before.copy();
    for (LogStore.Pending entry : batch) {
      if (!MerkleTree.leafHash(entry.entry()).equals(entry.leaf())) {
        throw new LogForked("a waiting entry does not hash to its leaf hash " + entry.leaf());
      }
      after.append(entry.leaf());
    }
    // An unanswered integrate may have happened.
    frontier = null;
    String note =
        key.signer().sign(new Checkpoint(key.origin(), after.size(), after.root()).text());
    store.integrate(before.size(), batch, note);
    frontier = after;
    return batch.size();
  }

  /** The last signed checkpoint. */
  public Optional<String> latestNote() throws LogUnavailable {
    return store.latestNote();
  }

  private Frontier reread() throws LogUnavailable, LogForked {
    long size = store.size();
    Frontier stored = store.frontier(0, size);
    Optional<String> note = store.latestNote();
    if (note.isEmpty()) {
      if (size > 0) {
        throw new LogForked("the log has %d leaves and no checkpoint".formatted(size));
      }
      return stored;
    }
    Checkpoint signed = signed(note.get());
    if (signed.size() != size || !signed.root().equals(stored.root())) {
      throw new LogForked(
          "the last checkpoint says %d leaves with root %s, the store holds %d with root %s"
              .formatted(signed.size(), signed.root(), size, stored.root()));
    }
    return stored;
  }

  private Checkpoint signed(String note) throws LogForked {
    try {
      Checkpoint checkpoint = Checkpoint.parse(key.verifier().verify(note));
      if (!checkpoint.origin().equals(key.origin())) {
        throw new LogForked("the last checkpoint is of another log: " + checkpoint.origin());
      }
      return checkpoint;
    } catch (NoteInvalid | IllegalArgumentException e) {
      throw new LogForked("the last checkpoint does not hold: " + e.getMessage());
    }
  }
}
