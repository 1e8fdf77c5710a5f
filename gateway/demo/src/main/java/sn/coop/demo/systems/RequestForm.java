package sn.coop.demo.systems;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.MessageId;

/** What changes from one letter rogatory of the demo to the next. */
public record RequestForm(
    MessageId id, ConversationId conversation, Instant createdAt, String senderRef, Pdf pdf) {

  /** The MLA_REQUEST as canonical JSON. */
  Bytes toJson() {
    return Form.fill(
        "mla-request.json",
        Map.of(
            "messageId", id.urn(),
            "conversationId", conversation.urn(),
            "createdAt", createdAt.truncatedTo(ChronoUnit.SECONDS).toString(),
            "senderRef", senderRef,
            "size", Long.toString(pdf.size()),
            "sha256", pdf.sha256().hex()));
  }
}
