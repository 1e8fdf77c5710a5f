package sn.coop.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.Dispatching;
import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.delivery.Standing;

class DispatchRouteTest extends BareContext {
  private static final String HINTS = "jms:queue:deliver.es-gateway";

  private MockEndpoint translate = new MockEndpoint();
  private MockEndpoint deliver = new MockEndpoint();
  private MockEndpoint settle = new MockEndpoint();

  @BeforeEach
  void addTheStage() throws Exception {
    run(new DispatchRoute(dakar.dispatching));
    translate = inPlaceOf(TranslateRoute.TRANSLATE);
    deliver = inPlaceOf("direct:deliver:es-gateway");
    settle = inPlaceOf(SettleRoute.SETTLE);
    TemplatedRouteBuilder.builder(context(), "claim")
        .routeId("claim:es-gateway")
        .parameter("partner", "es-gateway")
        .add();
  }

  private Recorded recorded() throws Exception {
    return dakar.recorder.record(dakar.admit(dakar.letter(aRequest(), DACG_SYSTEM).arrival()));
  }

  private Delivery delivery() throws Exception {
    return dakar.delivery(aRequest(), MADRID);
  }

  private void nothingWasSent() {
    assertThat(translate.getReceivedCounter()).isZero();
    assertThat(deliver.getReceivedCounter()).isZero();
    assertThat(settle.getReceivedCounter()).isZero();
  }

  @Test
  void what_was_recorded_is_announced_and_is_still_the_answer() throws Exception {
    Recorded recorded = recorded();
    Exchange answer = hand(DispatchRoute.DISPATCH, recorded);
    assertThat(answer.getMessage().getBody()).isSameAs(recorded);
    assertThat(dakar.hints).containsExactly(delivery().id());
  }

  @Test
  void a_store_that_goes_down_after_the_commit_does_not_take_the_receipt_back() throws Exception {
    Recorded recorded = recorded();
    faults.storeDownAt("deliveries");
    assertThat(outcome(DispatchRoute.DISPATCH, recorded)).isSameAs(recorded);
  }

  @Test
  void a_hint_that_cannot_be_given_does_not_take_the_receipt_back() throws Exception {
    Dispatching broken =
        new Dispatching(
            dakar.ledger,
            dakar.partners,
            (to, id) -> {
              throw new IllegalStateException("no broker");
            },
            dakar.settling,
            dakar.fresh);
    for (String route : List.of("dispatch", "sweep")) {
      context().getRouteController().stopRoute(route);
      context().removeRoute(route);
    }
    context().removeRouteTemplates("claim");
    run(new DispatchRoute(broken));
    Recorded recorded = recorded();
    Exchange answer = hand(DispatchRoute.DISPATCH, recorded);
    assertThat(answer.getException()).isNull();
    assertThat(answer.getMessage().getBody()).isSameAs(recorded);
  }

  @Test
  void a_hint_is_claimed_and_goes_through_the_remaining_verbs() throws Exception {
    recorded();
    hand(HINTS, delivery().id().id());
    Claim claim = first(translate, Claim.class);
    assertThat(claim.delivery()).isEqualTo(delivery());
    assertThat(claim.delivery().progress().attempts()).isEqualTo(1);
    assertThat(deliver.getReceivedCounter()).isEqualTo(1);
    assertThat(settle.getReceivedCounter()).isEqualTo(1);
    assertThat(settle.getExchanges().get(0).getProperty(FailureRoutes.CLAIM)).isEqualTo(claim);
  }

  @Test
  void a_hint_of_nothing_and_a_repeated_hint_send_nothing() throws Exception {
    assertThat(hand(HINTS, "no such delivery").getException()).isNull();
    nothingWasSent();
    recorded();
    dakar.dispatching.claim(delivery().id());
    assertThat(hand(HINTS, delivery().id().id()).getException()).isNull();
    nothingWasSent();
  }

  @Test
  void what_a_hint_brings_beside_its_body_is_dropped() throws Exception {
    recorded();
    Map<String, Object> headers =
        Map.of("CamelBeanMethodName", "toString", "JMSType", "x", "anything", "y");
    template().requestBodyAndHeaders(HINTS, delivery().id().id(), headers);
    assertThat(translate.getExchanges()).hasSize(1);
    assertThat(translate.getExchanges().get(0).getMessage().getHeaders()).isEmpty();
  }

  @Test
  void a_store_that_is_down_claims_nothing_and_loses_nothing() throws Exception {
    recorded();
    faults.storeDownAt("claim");
    assertThat(hand(HINTS, delivery().id().id()).getException()).isNull();
    nothingWasSent();
    assertThat(delivery().standing()).isEqualTo(Standing.DUE);
    faults.mend();
    hand(HINTS, delivery().id().id());
    assertThat(translate.getReceivedCounter()).isEqualTo(1);
  }

  @Test
  void what_fails_after_the_claim_is_what_the_delivery_comes_to() throws Exception {
    deliver.whenAnyExchangeReceived(
        exchange -> {
          throw new IllegalStateException("bug");
        });
    recorded();
    hand(HINTS, delivery().id().id());
    assertThat(delivery().standing()).isEqualTo(Standing.PARKED);
    assertThat(settle.getReceivedCounter()).isZero();
  }

  @Test
  void the_sweeper_hints_at_what_is_due_and_survives_a_store_that_is_down() throws Exception {
    AdviceWith.adviceWith(context(), "sweep", route -> route.replaceFromWith("direct:sweep"));
    recorded();
    faults.storeDownAt("due");
    assertThat(hand("direct:sweep", "tick").getException()).isNull();
    assertThat(dakar.hints).isEmpty();
    faults.mend();
    dakar.clock.advance(Duration.ofHours(1));
    hand("direct:sweep", "tick");
    assertThat(dakar.hints).containsExactly(delivery().id());
  }
}
