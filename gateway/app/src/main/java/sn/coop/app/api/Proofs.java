package sn.coop.app.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import sn.coop.core.audit.Checkpoint;
import sn.coop.core.audit.Hash;
import sn.coop.core.audit.InclusionProof;
import sn.coop.core.audit.LogStore;
import sn.coop.core.audit.LogUnavailable;
import sn.coop.core.message.Digest;

/** Inclusion proofs towards the last signed checkpoint, made to be checked by somebody else. */
public final class Proofs {
  private final LogStore log;

  public Proofs(LogStore log) {
    this.log = log;
  }

  /** RFC 6962 audit path in hex, and the signed note it leads to. */
  public record Proof(long index, long size, List<String> hashes, String checkpoint) {}

  /** The last signed note; empty before the first entry was integrated. */
  public Optional<String> checkpoint() throws LogUnavailable {
    return log.latestNote();
  }

  /** Empty until the entry was integrated. */
  public Optional<Proof> of(Digest leafHash) throws LogUnavailable {
    Optional<String> note = log.latestNote();
    OptionalLong index = log.indexOf(Hash.ofHex(leafHash.hex()));
    if (note.isEmpty() || index.isEmpty()) {
      return Optional.empty();
    }
    // Our own note, from our own store: the reader verifies the signature, not we.
    String text = note.get().substring(0, note.get().indexOf("\n\n") + 1);
    long size = Checkpoint.parse(text).size();
    if (index.getAsLong() >= size) {
      return Optional.empty();
    }
    InclusionProof proof = InclusionProof.make(index.getAsLong(), size, log);
    return Optional.of(
        new Proof(
            proof.index(),
            proof.size(),
            proof.path().stream().map(Hash::hex).toList(),
            note.get()));
  }
}
