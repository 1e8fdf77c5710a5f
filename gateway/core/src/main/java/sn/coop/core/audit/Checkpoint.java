package sn.coop.core.audit;

import java.util.Base64;
import java.util.List;

/** What a log says of itself at one size; its text is what is signed (C2SP tlog-checkpoint). */
public record Checkpoint(String origin, long size, Hash root) {
  public Checkpoint {
    if (origin.isBlank() || origin.contains("\n") || size < 0) {
      throw new IllegalArgumentException("a checkpoint has a one-line origin and a size");
    }
  }

  /** The note text: origin, size, root, a line each. */
  public String text() {
    return "%s\n%d\n%s\n"
        .formatted(origin, size, Base64.getEncoder().encodeToString(root.toBytes()));
  }

  /**
   * Reads a note text; extension lines after the third are left aside, as C2SP asks.
   *
   * @throws IllegalArgumentException if it is no checkpoint
   */
  public static Checkpoint parse(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() < 4 || !lines.get(lines.size() - 1).isEmpty()) {
      throw new IllegalArgumentException("a checkpoint has three lines, each ended");
    }
    if (!lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("a checkpoint's size is a decimal number");
    }
    byte[] root = Base64.getDecoder().decode(lines.get(2));
    if (!Base64.getEncoder().encodeToString(root).equals(lines.get(2))) {
      throw new IllegalArgumentException("a checkpoint's root is canonical base64");
    }
    return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.of(root));
  }
}
