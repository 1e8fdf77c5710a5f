package sn.coop.core.delivery;

import java.util.Optional;
import java.util.Set;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.SealedMessage;
import sn.coop.core.partner.Partner;

/**
 * A message that may enter.
 *
 * @param repeated what was stored when the very same message came before
 */
public record Admitted(
    Identified by, SealedMessage sealed, Canon.Canonical canonical, Optional<Stored> repeated) {

  /** An arrival whose peer is known. */
  public record Identified(Arrival arrival, Partner partner) {}

  /** An arrival whose bytes are whole: sealed by one of these authorities. */
  public record Whole(
      Identified by,
      SealedMessage sealed,
      Set<AuthorityCode> sealedBy,
      Set<Digest> sealedAttachments) {}

  /** An arrival that was read, and follows its schema. */
  public record Read(Whole whole, Canon.Canonical canonical) {
    public Envelope envelope() {
      return canonical.envelope();
    }

    public Partner partner() {
      return whole.by().partner();
    }
  }

  public Envelope envelope() {
    return canonical.envelope();
  }
}
