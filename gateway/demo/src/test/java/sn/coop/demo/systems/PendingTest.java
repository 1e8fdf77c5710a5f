package sn.coop.demo.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.SealedMessage;
import sn.coop.core.message.Status;
import sn.coop.core.message.Urgency;

class PendingTest {
  private static final String ID = "urn:uuid:0192f1c4-6b0e-7c55-9d0a-2f0c4b7f1a11";
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Pending pending = new Pending(Duration.ofSeconds(3));

  private static Outgoing anAck() {
    Envelope envelope =
        new Envelope(
            new Envelope.Identity(new MessageId(ID), new ConversationId(ID), Optional.empty(), 1),
            new Envelope.Kind(MessageType.MLA_ACK, "1.0", Status.ACTUAL, Urgency.URGENT),
            new Envelope.Route(
                new AuthorityCode("ES-MJU-SGCJI"), List.of(new AuthorityCode("SN-DACG"))),
            new Envelope.Life(Instant.EPOCH, Optional.empty()),
            new Envelope.Subject("SGCJI/2026/SN/0093", Optional.empty(), List.of()));
    return new Outgoing(envelope, new SealedMessage(Bytes.utf8("x"), MediaType.XML, "seal"));
  }

  private static SignedReceipt aReceipt() {
    Outgoing ack = anAck();
    Receipt.About about =
        new Receipt.About(
            ack.envelope().id(),
            ack.envelope().sender(),
            ack.envelope().recipients(),
            ack.sealed().digest());
    return new SignedReceipt(
        new Receipt(about, Stage.RELAYED, Instant.EPOCH, Optional.empty()), "jws");
  }

  @Test
  void a_message_is_sent_at_once_and_again_only_after_a_while() {
    CompletableFuture<SignedReceipt> receipt = pending.add(anAck());

    assertThat(receipt).isNotDone();
    assertThat(pending.due(0)).hasSize(1);
    assertThat(pending.due(SECOND)).isEmpty();
    assertThat(pending.due(3 * SECOND)).hasSize(1);
  }

  @Test
  void after_a_broken_connection_it_is_sent_at_once() {
    CompletableFuture<SignedReceipt> receipt = pending.add(anAck());
    pending.due(0);

    pending.forgetSendings();

    assertThat(receipt).isNotDone();
    assertThat(pending.due(SECOND)).hasSize(1);
  }

  @Test
  void a_receipt_ends_the_repeating() {
    CompletableFuture<SignedReceipt> receipt = pending.add(anAck());

    pending.receipted(ID, aReceipt());

    assertThat(receipt).isCompletedWithValue(aReceipt());
    assertThat(pending.due(0)).isEmpty();
  }

  @Test
  void a_refusal_ends_the_repeating_and_tells_why() {
    CompletableFuture<SignedReceipt> receipt = pending.add(anAck());

    pending.refused(ID, new Refusal(Code.EXPIRED, "too late"));

    assertThatThrownBy(receipt::get).hasMessageContaining("too late");
    assertThat(pending.due(0)).isEmpty();
  }
}
