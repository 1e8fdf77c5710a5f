package sn.coop.demo.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import tools.jackson.databind.JsonNode;

/** A gateway's problem document (RFC 9457) of the 4xx kind, read back. */
final class Problem {
  private Problem() {}

  /**
   * The refusal it tells of, with every fault it names.
   *
   * @param said what was asked and answered, for a document that names no fault
   */
  static Refusal refusal(String document, String said) throws Deferral {
    JsonNode problem = Json.read(document);
    List<Fault> faults = new ArrayList<>();
    for (JsonNode told : problem.path("faults")) {
      Sentence sentence = new Sentence(Json.text(told, "en"), Json.text(told, "fr"));
      faults.add(new Fault(code(told), Json.text(told, "rule"), Json.text(told, "path"), sentence));
    }
    return faults.isEmpty() ? new Refusal(code(problem), said) : new Refusal(faults);
  }

  private static Code code(JsonNode named) {
    Optional<String> name = Json.optionalText(named, "code");
    for (Code code : Code.values()) {
      if (code.kind() == Code.Kind.REFUSAL && name.equals(Optional.of(code.name()))) {
        return code;
      }
    }
    return Code.INCONSISTENT;
  }
}
