package sn.coop.routes.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;

/**
 * All that is wrong with one message. Sentences name places and expectations, never the values
 * found: those may be personal.
 */
final class Faults {
  /** Faults beyond this many are counted, not told. */
  private static final int MAX_TOLD = 25;

  private final List<Fault> found = new ArrayList<>();

  /**
   * @param path the place, counted from 1 as in XPath: {@code /mlaRequest/measure[2]/type}
   */
  record Fault(String path, String sentence) {
    @Override
    public String toString() {
      return path + " " + sentence;
    }
  }

  /** What is known so far, for whoever must not repeat it. */
  Faults known() {
    Faults known = new Faults();
    known.found.addAll(found);
    return known;
  }

  void add(String path, String sentence) {
    found.add(new Fault(path, sentence));
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
    if (found.isEmpty()) {
      return;
    }
    String told =
        found.stream().limit(MAX_TOLD).map(Fault::toString).collect(Collectors.joining("; "));
    int untold = found.size() - MAX_TOLD;
    throw new Refusal(Code.SCHEMA_INVALID, untold > 0 ? told + "; and " + untold + " more" : told);
  }
}
