package sn.coop.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Dakar.signedBy;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.PARQUET;
import static sn.coop.core.fixtures.Parties.PARQUET_SYSTEM;
import static sn.coop.core.fixtures.Parties.PRAIA;
import static sn.coop.core.fixtures.Parties.SGCJI;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.Answered;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.delivery.Standing;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.partner.Partner;

/** From a hint to what the delivery comes to, with the next hop played by the test. */
class DeliverRouteTest extends BareContext {
  private static final Draft ABROAD = aRequest();
  private static final Draft NEXT_DOOR = aRequest().to(PARQUET);
  private static final Draft FROM_ABROAD = aRequest().from(SGCJI).to(DACG);

  private final List<Claim> carried = new ArrayList<>();
  private SoapCourier next = claim -> new Answered(claim, Optional.empty());

  @BeforeEach
  void addTheVerbs() throws Exception {
    runVerbs(
        claim -> {
          carried.add(claim);
          return next.carry(claim);
        },
        MADRID,
        PARQUET_SYSTEM,
        DACG_SYSTEM);
  }

  private Delivery received(Draft draft, Partner from, Partner to) throws Failure {
    dakar.receive(draft, from);
    return dakar.delivery(draft, to);
  }

  private Delivery hinted(Delivery delivery) throws Failure {
    String hints = "jms:queue:deliver." + delivery.leg().to();
    assertThat(hand(hints, delivery.id().id()).getException()).isNull();
    return dakar.ledger.delivery(delivery.id()).orElseThrow();
  }

  private Delivery abroad() throws Failure {
    return received(ABROAD, DACG_SYSTEM, MADRID);
  }

  private SoapCourier receipting(Partner signer) {
    return claim ->
        new Answered(
            claim,
            Optional.of(signedBy(signer, dakar.receiptFor(claim.delivery(), Stage.RELAYED))));
  }

  @Test
  void a_gateway_that_answers_with_its_receipt_has_the_message() throws Exception {
    next = receipting(MADRID);
    assertThat(hinted(abroad()).standing()).isEqualTo(Standing.RELAYED);
  }

  @Test
  void what_is_sent_was_kept_before() throws Exception {
    List<Integer> kept = new ArrayList<>();
    next =
        claim -> {
          kept.add(dakar.ledger.awaiting(MADRID.id(), 10).size());
          throw new Deferral(Code.UNREACHABLE, "refused");
        };
    Delivery delivery = abroad();
    hinted(delivery);
    assertThat(kept).containsExactly(1);
    dakar.clock.advance(MADRID.delivering().retry().first());
    hinted(delivery);
    assertThat(carried).hasSize(2);
    assertThat(carried.get(1).rendered()).isEqualTo(carried.get(0).rendered());
  }

  @Test
  void a_peers_refusal_gives_the_message_back() throws Exception {
    next =
        claim -> {
          throw new Refusal(Code.SCHEMA_INVALID, "/a: too long");
        };
    assertThat(hinted(abroad()).standing()).isEqualTo(Standing.RETURNED);
  }

  @Test
  void silence_and_a_forged_receipt_are_tried_again_later() throws Exception {
    next =
        claim -> {
          throw new Deferral(Code.SILENT, "no receipt");
        };
    Delivery delivery = abroad();
    assertThat(hinted(delivery).standing()).isEqualTo(Standing.DUE);
    assertThat(dakar.ledger.lastCodes).containsEntry(delivery.id(), "SILENT");
    dakar.clock.advance(MADRID.delivering().retry().first());
    next = receipting(PRAIA);
    assertThat(hinted(delivery).standing()).isEqualTo(Standing.DUE);
    assertThat(dakar.ledger.lastCodes).containsEntry(delivery.id(), "RECEIPT_INVALID");
  }

  @Test
  void a_bug_on_the_way_parks_the_message() throws Exception {
    next =
        claim -> {
          throw new IllegalStateException("bug");
        };
    Delivery delivery = abroad();
    assertThat(hinted(delivery).standing()).isEqualTo(Standing.PARKED);
    assertThat(hinted(delivery).standing()).isEqualTo(Standing.PARKED);
    assertThat(carried).hasSize(1);
  }

  @Test
  void a_store_that_is_down_sends_nothing() throws Exception {
    Delivery delivery = abroad();
    faults.storeDownAt("keep");
    assertThat(hinted(delivery).standing()).isEqualTo(Standing.DUE);
    assertThat(carried).isEmpty();
  }

  @Test
  void to_a_queue_goes_the_kept_rendition_and_nothing_else() throws Exception {
    MockEndpoint out = inPlaceOf("jms:queue:partner.sn-parquet.out");
    Delivery delivery = received(NEXT_DOOR, DACG_SYSTEM, PARQUET_SYSTEM);
    assertThat(hinted(delivery).standing()).isEqualTo(Standing.DUE);
    assertThat(out.getReceivedCounter()).isEqualTo(1);
    Message letter = out.getExchanges().get(0).getMessage();
    Rendition kept = dakar.ledger.awaiting(PARQUET_SYSTEM.id(), 10).get(0).rendered();
    assertThat(letter.getBody(byte[].class)).isEqualTo(kept.message().content().toArray());
    assertThat(letter.getHeaders())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "coop_kind", "message",
                "coop_media_type", "application/json",
                "coop_seal", kept.message().seal(),
                "coop_countersignature", kept.countersignature(),
                "coop_delivery", delivery.id().id(),
                "coop_message_id", NEXT_DOOR.id().urn(),
                "_AMQ_LVQ_NAME", delivery.id().id()));
  }

  @Test
  void a_broker_that_is_down_is_tried_again_later_and_parks_nothing() throws Exception {
    inPlaceOf("jms:queue:partner.sn-parquet.out")
        .whenAnyExchangeReceived(
            exchange -> {
              throw new IOException(new JMSException("closed"));
            });
    Delivery delivery = received(NEXT_DOOR, DACG_SYSTEM, PARQUET_SYSTEM);
    assertThat(hinted(delivery).standing()).isEqualTo(Standing.DUE);
    assertThat(dakar.ledger.lastCodes).containsEntry(delivery.id(), "UNREACHABLE");
  }

  @Test
  void in_a_mailbox_the_message_waits_and_the_bell_rings() throws Exception {
    Delivery delivery = received(FROM_ABROAD, MADRID, DACG_SYSTEM);
    long rings = mailboxes.rings(DACG_SYSTEM.id());
    assertThat(hinted(delivery).standing()).isEqualTo(Standing.DUE);
    assertThat(mailboxes.rings(DACG_SYSTEM.id())).isEqualTo(rings + 1);
    assertThat(dakar.ledger.awaiting(DACG_SYSTEM.id(), 10)).hasSize(1);
  }
}
