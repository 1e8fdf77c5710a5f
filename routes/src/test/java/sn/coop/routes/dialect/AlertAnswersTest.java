package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.Canon.Canonical;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.SealedMessage;
import sn.coop.core.message.Status;
import sn.coop.core.message.Urgency;

class AlertAnswersTest {
  private final CanonicalDialect dialect = new CanonicalDialect(Samples.newForms());

  /** The gateway answers for the owner of an alert: its words keep to schema and rules. */
  @Test
  void the_answer_to_a_hit_on_an_alert_that_is_over_can_be_read() throws Refusal {
    for (Samples.Sample sample :
        List.of(
            Samples.of("alert/valid/hit-with-custody.json"),
            Samples.of("alert/valid/hit-pirogue-found.xml"))) {
      Envelope hit = dialect.read(sample.content(), sample.mediaType()).envelope();
      Envelope envelope =
          new Envelope(
              new Envelope.Identity(
                  new MessageId("urn:uuid:01930000-0000-7000-8000-000000000001"),
                  hit.conversation(),
                  Optional.of(hit.id()),
                  1),
              new Envelope.Kind(
                  MessageType.ALERT_HIT_CONFIRMATION, "1.1", Status.ACTUAL, Urgency.URGENT),
              new Envelope.Route(new AuthorityCode("SN-GATEWAY"), List.of(hit.sender())),
              new Envelope.Life(hit.life().createdAt(), Optional.empty()),
              hit.subject());
      Bytes answer =
          dialect.writeAlertIsOver(
              envelope, new SealedMessage(sample.content(), sample.mediaType(), "seal"));
      Canonical read = dialect.read(answer, MediaType.JSON);
      assertThat(read.envelope().identity()).isEqualTo(envelope.identity());
      assertThat(read.content().at("alertHitConfirmation", "answer").orElseThrow().text())
          .isEqualTo("ALERT_NO_LONGER_VALID");
      assertThat(answer.asUtf8()).contains("n'est plus en vigueur", "no longer in force");
    }
  }
}
