package sn.coop.core.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;

/**
 * What a DELIVERY_EVIDENCE message says of another message.
 *
 * @param event the step, in the words of ETSI TS 102 640 (REM evidence)
 * @param reason for every event but DELIVERY
 * @param receipt the JWS of the recipient's own system, for DELIVERY
 */
public record EvidenceNotice(
    Event event, About about, Instant at, Optional<Reason> reason, Optional<String> receipt) {

  /** REM evidence events in use. */
  public enum Event {
    DELIVERY,
    RELAY_REJECTION,
    NON_DELIVERY
  }

  /** The message spoken of, and the recipients the event is true of. */
  public record About(MessageId messageId, Digest digest, List<AuthorityCode> recipients) {
    public About {
      recipients = List.copyOf(recipients);
    }
  }

  /** The stable code and the peer's sentence. */
  public record Reason(String code, String detail) {}
}
