package sn.coop.app.onboarding;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault of every file, so that a person mends them in one go. */
public final class Faults {
  private final List<String> found = new ArrayList<>();

  /**
   * @param where file and key, such as {@code partners/es-gateway.yaml: deliver.url}
   * @param what what to change
   */
  public void add(String where, String what) {
    found.add(where + ": " + what);
  }

  public List<String> found() {
    return List.copyOf(found);
  }

  /**
   * @throws InvalidFiles with all faults, if there are any
   */
  public void raise() throws InvalidFiles {
    if (!found.isEmpty()) {
      throw new InvalidFiles(found);
    }
  }

  /** One or more files cannot be used; the message lists every fault, one a line. */
  public static final class InvalidFiles extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidFiles(List<String> faults) {
      super(String.join("\n", faults));
    }
  }
}
