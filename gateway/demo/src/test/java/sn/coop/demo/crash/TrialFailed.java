package sn.coop.demo.crash;

import java.util.List;

/** A run did not come to its end at all; the message ends with what both gateways said last. */
final class TrialFailed extends Exception {
  private static final long serialVersionUID = 1L;

  TrialFailed(String why, List<Gate> gates, Throwable cause) {
    super(why + tails(gates), cause);
  }

  private static String tails(List<Gate> gates) {
    StringBuilder text = new StringBuilder();
    for (Gate gate : gates) {
      text.append(
          "\n%s ended with %s, and its log %s ends:\n%s"
              .formatted(
                  gate.name(),
                  gate.endings(),
                  gate.process().log(),
                  gate.process().logTail().indent(4)));
    }
    return text.toString();
  }
}
