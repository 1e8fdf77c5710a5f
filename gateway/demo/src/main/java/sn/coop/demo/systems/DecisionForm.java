package sn.coop.demo.systems;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MessageId;

/**
 * What the requested authority decides on each measure of the request: m1 and m2 are accepted, m3
 * is refused for want of dual criminality (UNTOC art. 18(9)).
 *
 * @param ownRef the reference under which it has registered the request
 */
public record DecisionForm(MessageId id, Received request, Instant at, String ownRef) {
  private static final Period KEPT = Period.ofYears(5);

  /** The MLA_DECISION as canonical XML. */
  Bytes toXml() {
    return Form.fill(
        "mla-decision.xml",
        Map.of(
            "messageId", id.urn(),
            "conversationId", request.canonical().envelope().conversation().urn(),
            "refToMessageId", request.key().id().urn(),
            "at", at.truncatedTo(ChronoUnit.SECONDS).toString(),
            "retentionUntil", at.atZone(ZoneOffset.UTC).toLocalDate().plus(KEPT).toString(),
            "ownRef", ownRef,
            "theirRef", request.canonical().envelope().subject().senderRef()));
  }
}
