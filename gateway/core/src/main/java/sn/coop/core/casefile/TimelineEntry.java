package sn.coop.core.casefile;

import sn.coop.core.message.Digest;

/**
 * A recorded line of a case's timeline.
 *
 * @param leafHash RFC 6962 leaf hash of the audit entry written in the same transaction
 */
public record TimelineEntry(CaseNews.Step step, Movement movement, Digest leafHash) {

  /** Where the case as a whole stood. */
  public String before() {
    return movement.before();
  }

  /** Where it stands with this. */
  public String after() {
    return movement.after();
  }
}
