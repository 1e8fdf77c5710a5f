package sn.coop.demo;

import java.util.ArrayList;
import java.util.List;
import sn.coop.core.audit.Checkpoint;
import sn.coop.core.audit.Hash;
import sn.coop.core.audit.InclusionProof;
import sn.coop.core.audit.NoteInvalid;
import sn.coop.core.audit.NoteVerifier;
import tools.jackson.databind.JsonNode;

/** Checks, as a party of a case would, that every line of a timeline stands in the audit log. */
public final class LogProofs {
  private final String origin;
  private final NoteVerifier log;

  /**
   * @param log with the log's public key, pinned
   */
  public LogProofs(String origin, NoteVerifier log) {
    this.origin = origin;
    this.log = log;
  }

  /** Every line of it. */
  public void check(Timeline timeline) throws StepFailed {
    List<JsonNode> entries = timeline.entries();
    StepFailed.unless(!entries.isEmpty(), "the timeline is empty");
    for (JsonNode entry : entries) {
      check(entry);
    }
  }

  private void check(JsonNode entry) throws StepFailed {
    String line = entry.path("at").asString("") + " " + entry.path("step").asString("");
    JsonNode proof = entry.path("proof");
    StepFailed.unless(proof.isObject(), line + " has no proof yet");
    Checkpoint checkpoint = checkpoint(proof.path("checkpoint").asString(""));
    InclusionProof path =
        new InclusionProof(
            proof.path("index").asLong(-1), proof.path("size").asLong(-1), hashes(proof));
    StepFailed.unless(
        checkpoint.origin().equals(origin) && checkpoint.size() == path.size(),
        line + " has the checkpoint of another log or size");
    StepFailed.unless(
        path.verifies(Hash.ofHex(entry.path("leafHash").asString("")), checkpoint.root()),
        line + " is not in the log: the proof does not lead to the checkpoint's root");
  }

  private Checkpoint checkpoint(String note) throws StepFailed {
    try {
      return Checkpoint.parse(log.verify(note));
    } catch (NoteInvalid e) {
      throw new StepFailed("a checkpoint is not signed by the log's key: " + e.getMessage());
    }
  }

  private static List<Hash> hashes(JsonNode proof) {
    List<Hash> hashes = new ArrayList<>();
    proof.path("hashes").forEach(hash -> hashes.add(Hash.ofHex(hash.asString(""))));
    return hashes;
  }
}
