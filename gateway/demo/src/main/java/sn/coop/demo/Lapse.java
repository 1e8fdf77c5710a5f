package sn.coop.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import sn.coop.app.sealing.CompactSealer;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.SealedMessage;
import sn.coop.demo.host.DemoHomes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request that breaks rules, duly sealed by a system that has no rules of its own. */
public final class Lapse {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The places it breaks rules at. */
  public static final List<String> FAULTY = List.of("/urgency", "/mlaRequest/factsSummary");

  private final Troupe troupe;
  private final Passage passage;
  private final SealedMessage faulty;

  private Lapse(Troupe troupe, Passage passage, SealedMessage faulty) {
    this.troupe = troupe;
    this.passage = passage;
    this.faulty = faulty;
  }

  /** Urgent without a reason, and without the facts. */
  public static Lapse of(Troupe troupe, DemoHomes homes, Passage.References references)
      throws IOException, Refusal, Breach {
    Path letter = homes.dacg().resolve("letter-of-lapse.pdf");
    Passage passage = Passage.begin(troupe, references, letter);
    ObjectNode request = (ObjectNode) JSON.readTree(passage.request().sealed().content().asUtf8());
    ((ObjectNode) request.path("urgency")).remove("reason");
    ((ObjectNode) request.path("mlaRequest")).remove("factsSummary");
    Bytes content = Bytes.utf8(JSON.writeValueAsString(request));
    CompactSealer sealer =
        new CompactSealer(
            homes.dacgKeys().seal(Cast.DACG.code()), Cast.DACG.code(), troupe.clock());
    String seal = sealer.seal(content, List.of(passage.letter().sha256()));
    return new Lapse(troupe, passage, new SealedMessage(content, MediaType.JSON, seal));
  }

  /**
   * Hands it in once.
   *
   * @return the faults that the gateway told
   */
  public List<Fault> submit() throws StepFailed, Deferral, InterruptedException {
    try {
      int status = troupe.dacg().gateway().submit(faulty).status();
      throw new StepFailed("Dakar answered " + status);
    } catch (Refusal no) {
      return no.faults();
    }
  }

  /** Whether a case was opened all the same. */
  public boolean leftCase() throws Deferral, InterruptedException {
    try {
      Timeline unwanted = passage.timelineOfDacg();
      return !unwanted.state().isEmpty();
    } catch (Refusal none) {
      return none.code() != Code.NOT_CASE_PARTY;
    }
  }
}
