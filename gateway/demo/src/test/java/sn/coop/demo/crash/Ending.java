package sn.coop.demo.crash;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that must be the same however often a gateway died: one fact a line, sorted. Left out
 * are times, identifiers, and how many attempts were made.
 */
record Ending(List<String> facts) {
  Ending {
    facts = facts.stream().sorted().toList();
  }

  /**
   * What this one lacks or has too much, compared with the undisturbed one; empty if it is the
   * same.
   */
  List<String> differencesFrom(Ending undisturbed) {
    List<String> missing = minus(undisturbed.facts, facts);
    missing.removeIf(this::wasOvertaken);
    List<String> differences = new ArrayList<>();
    missing.forEach(fact -> differences.add("missing: " + fact));
    minus(facts, undisturbed.facts).forEach(fact -> differences.add("added: " + fact));
    return differences;
  }

  private static List<String> minus(List<String> all, List<String> some) {
    List<String> left = new ArrayList<>(all);
    some.forEach(left::remove);
    return left;
  }

  /**
   * A killed sender may learn from the evidence that its message was delivered before it could note
   * the gateway's own receipt; then RELAYED is never noted, for proof of more is there.
   */
  private boolean wasOvertaken(String fact) {
    return fact.contains(" line settle ")
        && fact.endsWith(" RELAYED")
        && facts.contains(
            fact.replace(" line settle ", " delivery ").replace(" RELAYED", " DELIVERED"));
  }
}
