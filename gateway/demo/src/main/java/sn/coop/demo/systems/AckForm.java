package sn.coop.demo.systems;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MessageId;

/**
 * The requested authority's first word on a request.
 *
 * @param ownRef the reference under which it has registered the request
 */
public record AckForm(MessageId id, Received request, Instant at, String ownRef) {

  /** The MLA_ACK as canonical XML. */
  public Bytes toXml() {
    return Form.fill(
        "mla-ack.xml",
        Map.of(
            "messageId", id.urn(),
            "conversationId", request.canonical().envelope().conversation().urn(),
            "refToMessageId", request.key().id().urn(),
            "at", at.truncatedTo(ChronoUnit.SECONDS).toString(),
            "ownRef", ownRef,
            "theirRef", request.canonical().envelope().subject().senderRef()));
  }
}
