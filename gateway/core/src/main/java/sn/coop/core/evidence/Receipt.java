package sn.coop.core.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;

/** A peer's word that it holds a message. {@code at} has whole milliseconds. */
public record Receipt(About about, Stage stage, Instant at, Optional<Logged> logged) {

  /** Which message, for whom: a receipt for one recipient says nothing of another. */
  public record About(
      MessageId messageId, AuthorityCode sender, List<AuthorityCode> recipients, Digest digest) {
    public About {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * The promise to integrate an entry into a log.
   *
   * @param origin the log's name, as in its checkpoints
   * @param leafHash RFC 6962 leaf hash of the entry, in hex
   */
  public record Logged(String origin, Digest leafHash) {}
}
