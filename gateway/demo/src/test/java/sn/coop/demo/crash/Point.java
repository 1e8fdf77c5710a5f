package sn.coop.demo.crash;

import java.util.Locale;

/**
 * A moment at which a gateway can be halted.
 *
 * @param step as the ledger names it
 * @param detail the message type, or nothing
 */
record Point(Side side, String step, String detail) {
  enum Side {
    BEFORE,
    AFTER;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Point parse(String line) {
    String[] words = line.strip().split(" ", 3);
    return new Point(
        Side.valueOf(words[0].toUpperCase(Locale.ROOT)),
        words[1],
        words.length == 3 ? words[2] : "");
  }

  @Override
  public String toString() {
    return (side.word() + " " + step + " " + detail).strip();
  }
}
