package sn.coop.core.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sn.coop.core.deadline.Deadline;

/**
 * A case as one local authority sees it.
 *
 * @param state where the case as a whole stands; empty before its first line
 * @param facts everything that was said to it, in the order in which it came
 * @param ownRef the reference of the authority that keeps this file, once known
 * @param peerRef the other side's reference, once known
 */
public record CaseFile(
    CaseKey key,
    String state,
    List<Fact> facts,
    Optional<String> ownRef,
    Optional<String> peerRef) {
  public CaseFile {
    facts = List.copyOf(facts);
  }

  /** A file that has heard nothing yet. */
  public static CaseFile open(CaseKey key) {
    return new CaseFile(key, "", List.of(), Optional.empty(), Optional.empty());
  }

  /** Where everything in it stands. */
  public CaseStatus status() {
    return CaseStatus.of(key.authority(), facts);
  }

  /** Its clocks: what was or is due when, and by what right. */
  public List<Deadline> clocks() {
    return Clocks.of(facts);
  }

  /** What news does to the file. References once learned stay. */
  public Heard hear(CaseNews news) {
    Optional<Fact> fact = news.fact();
    Movement movement = fact.map(this::moved).orElseGet(() -> Movement.none(standing()));
    CaseFile after =
        new CaseFile(
            key,
            movement.after(),
            fact.map(this::with).orElse(facts),
            ownRef.or(news.refs()::own),
            peerRef.or(news.refs()::peer));
    return new Heard(after, movement);
  }

  private String standing() {
    return state.isEmpty() ? status().state() : state;
  }

  private Movement moved(Fact fact) {
    CaseStatus now = CaseStatus.of(key.authority(), with(fact));
    return Movement.of(state, status(), now, facts, fact);
  }

  List<Fact> with(Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(fact);
    return more;
  }

  /** A file after its news, and what the news did. */
  public record Heard(CaseFile file, Movement movement) {}
}
