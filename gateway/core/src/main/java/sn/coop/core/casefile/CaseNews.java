package sn.coop.core.casefile;

import java.time.Instant;
import java.util.Optional;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageKey;

/**
 * Something a case file hears of: one line of its timeline.
 *
 * @param fact what it says to the case; empty for a step that is only worth showing
 */
public record CaseNews(CaseKey key, Optional<Fact> fact, Step step, Refs refs) {

  /** A step that moves nothing. */
  public static CaseNews noted(CaseKey key, Step step) {
    return new CaseNews(key, Optional.empty(), step, Refs.NONE);
  }

  /**
   * The line.
   *
   * @param verb what was done, such as {@code record}
   * @param actor who did it: an authority or a partner
   * @param note a code, a stage or a message type; no personal data
   */
  public record Step(Instant at, String verb, String actor, What what, String note) {}

  /** The message it was done to. */
  public record What(MessageKey message, Digest digest) {}

  /** References that the news brings, seen from the file's own authority. */
  public record Refs(Optional<String> own, Optional<String> peer) {
    public static final Refs NONE = new Refs(Optional.empty(), Optional.empty());
  }
}
