package sn.coop.routes.dialect;

import java.util.ArrayList;
import java.util.List;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;

/**
 * All that is wrong with one message. Sentences name places and expectations, never the values
 * found: those may be personal.
 */
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  /** What is known so far, for whoever must not repeat it. */
  Faults known() {
    Faults known = new Faults();
    known.found.addAll(found);
    return known;
  }

  void add(String path, String sentence) {
    found.add(new Fault(Code.SCHEMA_INVALID, "schema", path, new Sentence(sentence, sentence)));
  }

  void addAll(List<Fault> others) {
    found.addAll(others);
  }

  boolean at(String path) {
    return found.stream().anyMatch(fault -> fault.path().equals(path));
  }

  /** Whether something directly inside the place is faulty. */
  boolean within(String path) {
    return found.stream().anyMatch(fault -> parentOf(fault.path()).equals(path));
  }

  static String parentOf(String path) {
    return path.substring(0, Math.max(1, path.lastIndexOf('/')));
  }

  static String child(String path, String name) {
    return path.equals("/") ? path + name : path + "/" + name;
  }

  /** Refuses the message if anything was found. */
  void refuseIfAny() throws Refusal {
    if (!found.isEmpty()) {
      throw new Refusal(found);
    }
  }
}
