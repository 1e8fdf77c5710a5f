package sn.coop.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Dakar.signedBy;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.PARQUET;
import static sn.coop.core.fixtures.Parties.PARQUET_SYSTEM;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.Standing;
import sn.coop.core.delivery.Stored;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.fixtures.Draft;

/** What a queue partner puts into its {@code .in}, and what it finds in its {@code .out}. */
class ReceiveQueueTest extends BareContext {
  private static final String IN = "jms:queue:partner.sn-parquet.in";
  private static final Draft REQUEST = aRequest().from(PARQUET).to(DACG);
  private static final Draft NEXT_DOOR = aRequest().to(PARQUET);

  private MockEndpoint out = new MockEndpoint();

  @BeforeEach
  void addTheStages() throws Exception {
    runVerbs(
        claim -> {
          throw new IllegalStateException("nothing is sent here");
        },
        PARQUET_SYSTEM);
    out = inPlaceOf("jms:queue:partner.sn-parquet.out");
  }

  private Message answerTo(jakarta.jms.Message letter) {
    assertThat(hand(IN, letter).getException()).isNull();
    assertThat(out.getReceivedCounter()).isEqualTo(1);
    return out.getExchanges().get(0).getMessage();
  }

  private static String text(Message answer) {
    return new String(answer.getBody(byte[].class), StandardCharsets.UTF_8);
  }

  private void refused(String words, jakarta.jms.Message letter) {
    out.reset();
    Message answer = answerTo(letter);
    assertThat(answer.getHeader("coop_kind")).isEqualTo("refusal");
    assertThat(text(answer)).contains(words);
  }

  private jakarta.jms.BytesMessage submission() {
    return Letters.submission(dakar.letter(REQUEST, PARQUET_SYSTEM).arrival());
  }

  @Test
  void a_submission_is_answered_with_its_receipt() throws Exception {
    Message answer = answerTo(submission());
    Stored stored = dakar.ledger.find(REQUEST.key()).orElseThrow();
    assertThat(text(answer)).isEqualTo(stored.receipt());
    assertThat(answer.getHeaders())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "coop_kind",
                "receipt",
                "coop_message_id",
                REQUEST.id().urn(),
                "_AMQ_LVQ_NAME",
                "receipt:" + REQUEST.id().urn()));
    assertThat(stored.provenance().from()).contains(PARQUET_SYSTEM.id());
    assertThat(stored.sealed().content()).isEqualTo(REQUEST.content());
  }

  @Test
  void a_repeat_is_answered_with_the_same_receipt() {
    String first = text(answerTo(submission()));
    out.reset();
    assertThat(text(answerTo(submission()))).isEqualTo(first);
    assertThat(dakar.ledger.entries).hasSize(1);
  }

  @Test
  void a_refused_submission_is_told_so_and_kept() {
    refused(
        "SIGNATURE_MISSING",
        Letters.submission(dakar.letter(REQUEST, PARQUET_SYSTEM).unsealed().arrival()));
    assertThat(dakar.ledger.entries).hasSize(1);
  }

  @Test
  void a_partner_speaks_for_its_own_authorities_alone() {
    Draft anothers = aRequest();
    refused(
        "SENDER_NOT_AUTHORISED",
        Letters.submission(dakar.letter(anothers, PARQUET_SYSTEM).sealedBy(PARQUET).arrival()));
  }

  @Test
  void what_cannot_be_read_is_told_what_to_change() {
    byte[] tooMuch = new byte[QueueLetters.MAX_MESSAGE + 1];
    refused("as bytes", Letters.text(Map.of()));
    refused("at most 4194304 bytes", Letters.bytes(tooMuch, Map.of("coop_kind", "message")));
    refused("coop_kind", Letters.bytes(new byte[1], Map.of()));
    refused("coop_kind", Letters.bytes(new byte[1], Map.of("coop_kind", "Message")));
    refused("coop_delivery", Letters.bytes(new byte[1], Map.of("coop_kind", "receipt")));
  }

  @Test
  void a_refusal_names_the_message_it_is_about_if_that_is_a_name() {
    Message answer = answerTo(Letters.bytes(new byte[1], Map.of("coop_message_id", "urn:uuid:1")));
    assertThat(answer.getHeader("coop_message_id")).isEqualTo("urn:uuid:1");
    for (String hostile : List.of("a b", "a\nb", "<x>", "x".repeat(81), "")) {
      out.reset();
      answer = answerTo(Letters.bytes(new byte[1], Map.of("coop_message_id", hostile)));
      assertThat(answer.getHeader("coop_message_id")).as(hostile).isNull();
    }
  }

  @Test
  void a_submission_that_cannot_be_stored_stays_on_the_queue() {
    faults.storeDownAt("record");
    Exchange taken = hand(IN, submission());
    assertThat(taken.getException()).hasMessageContaining("STORE_DOWN");
    assertThat(out.getReceivedCounter()).isZero();
    faults.mend();
    assertThat(answerTo(submission()).getHeader("coop_kind")).isEqualTo("receipt");
  }

  @Test
  void a_submission_that_meets_a_bug_is_told_the_incident_alone() {
    faults.at("record", new IllegalStateException("secret"));
    refused("INTERNAL " + INCIDENT, submission());
  }

  private Delivery sent() throws Exception {
    dakar.receive(NEXT_DOOR, DACG_SYSTEM);
    return dakar.attempt(dakar.delivery(NEXT_DOOR, PARQUET_SYSTEM)).delivery();
  }

  private static jakarta.jms.Message receipt(Delivery delivery, String jws) {
    return Letters.bytes(
        jws.getBytes(StandardCharsets.US_ASCII),
        Map.of("coop_kind", "receipt", "coop_delivery", delivery.id().id()));
  }

  private Standing standing(Delivery delivery) throws Exception {
    return dakar.ledger.delivery(delivery.id()).orElseThrow().standing();
  }

  @Test
  void a_receipt_settles_and_is_not_answered() throws Exception {
    Delivery delivery = sent();
    String jws = signedBy(PARQUET_SYSTEM, dakar.receiptFor(delivery, Stage.DELIVERED));
    assertThat(hand(IN, receipt(delivery, jws)).getException()).isNull();
    assertThat(standing(delivery)).isEqualTo(Standing.DELIVERED);
    assertThat(out.getReceivedCounter()).isZero();
  }

  @Test
  void a_receipt_that_does_not_hold_is_left_aside_and_a_right_one_still_counts() throws Exception {
    Delivery delivery = sent();
    String forged = signedBy(MADRID, dakar.receiptFor(delivery, Stage.DELIVERED));
    assertThat(hand(IN, receipt(delivery, forged)).getException()).isNull();
    assertThat(standing(delivery)).isEqualTo(Standing.DUE);
    String right = signedBy(PARQUET_SYSTEM, dakar.receiptFor(delivery, Stage.DELIVERED));
    hand(IN, receipt(delivery, right));
    assertThat(standing(delivery)).isEqualTo(Standing.DELIVERED);
  }

  @Test
  void a_receipt_for_anothers_delivery_is_left_aside() throws Exception {
    dakar.receive(aRequest().numbered(2), DACG_SYSTEM);
    Delivery anothers = dakar.delivery(aRequest().numbered(2), MADRID);
    String jws = signedBy(PARQUET_SYSTEM, dakar.receiptFor(anothers, Stage.RELAYED));
    assertThat(hand(IN, receipt(anothers, jws)).getException()).isNull();
    assertThat(standing(anothers)).isEqualTo(Standing.DUE);
  }

  @Test
  void a_receipt_that_cannot_be_stored_stays_on_the_queue() throws Exception {
    Delivery delivery = sent();
    String jws = signedBy(PARQUET_SYSTEM, dakar.receiptFor(delivery, Stage.DELIVERED));
    faults.storeDownAt("settle");
    assertThat(Optional.ofNullable(hand(IN, receipt(delivery, jws)).getException()))
        .hasValueSatisfying(e -> assertThat(e).hasMessageContaining(Code.STORE_DOWN.name()));
    faults.mend();
    hand(IN, receipt(delivery, jws));
    assertThat(standing(delivery)).isEqualTo(Standing.DELIVERED);
  }
}
