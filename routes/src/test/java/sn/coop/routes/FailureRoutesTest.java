package sn.coop.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Standing;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;

/** What a stage comes to when it fails, under each of the three configurations. */
class FailureRoutesTest extends BareContext {
  private final Refusal refusal = new Refusal(Code.SIGNATURE_MISSING, "no seal");
  private final Deferral deferral = new Deferral(Code.STORE_DOWN, "full");
  private final Breach breach = new Breach(Code.KEY_MISSING, "no key");

  private Exchange failing(String configuration, String property, Object body, Exception fault)
      throws Exception {
    run(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:fails")
                .routeConfigurationId(configuration)
                .setProperty(property, body())
                .process(
                    exchange -> {
                      throw fault;
                    });
          }
        });
    return hand("direct:fails", body);
  }

  private Exchange arrival(Exception fault) throws Exception {
    Object arrival = dakar.letter(aRequest(), DACG_SYSTEM).arrival();
    return failing(FailureRoutes.ARRIVALS, FailureRoutes.ARRIVAL, arrival, fault);
  }

  @Test
  void a_refusal_is_kept_and_is_the_answer() throws Exception {
    Exchange answer = arrival(refusal);
    assertThat(answer.getException()).isNull();
    assertThat(answer.getMessage().getBody()).isSameAs(refusal);
    assertThat(dakar.ledger.entries).hasSize(1);
  }

  @Test
  void a_refusal_that_cannot_be_kept_is_not_given_yet() throws Exception {
    faults.storeDownAt("refuse");
    assertThat(arrival(refusal).getMessage().getBody())
        .isInstanceOfSatisfying(
            Deferral.class, later -> assertThat(later.code()).isEqualTo(Code.STORE_DOWN));
  }

  @Test
  void a_deferral_is_the_answer_and_leaves_nothing() throws Exception {
    assertThat(arrival(deferral).getMessage().getBody()).isSameAs(deferral);
    assertThat(dakar.ledger.entries).isEmpty();
    assertThat(halts).isEmpty();
  }

  @Test
  void a_breach_halts_and_is_the_answer() throws Exception {
    assertThat(arrival(breach).getMessage().getBody()).isSameAs(breach);
    assertThat(halts).containsExactly(breach);
  }

  @Test
  void a_bug_is_answered_with_its_incident_alone() throws Exception {
    for (Exception bug : List.of(new IllegalStateException("secret"), new IOException("secret"))) {
      Exchange answer = arrival(bug);
      assertThat(answer.getException()).isNull();
      assertThat(answer.getMessage().getBody()).isEqualTo(new Failing.Stumble(INCIDENT));
      context().getRouteController().stopAllRoutes();
      context().removeRoute(context().getRoutes().get(0).getId());
    }
    assertThat(halts).isEmpty();
  }

  private Claim delivery(Exception fault) throws Exception {
    dakar.receive(aRequest(), DACG_SYSTEM);
    Claim claim = dakar.attempt(dakar.delivery(aRequest(), MADRID));
    Exchange end = failing(FailureRoutes.DELIVERIES, FailureRoutes.CLAIM, claim, fault);
    assertThat(end.getException()).isNull();
    return claim;
  }

  private Standing standing() throws Exception {
    return dakar.delivery(aRequest(), MADRID).standing();
  }

  @Test
  void a_peers_refusal_gives_back() throws Exception {
    delivery(refusal);
    assertThat(standing()).isEqualTo(Standing.RETURNED);
    assertThat(dakar.ledger.lastCodes).containsValue("SIGNATURE_MISSING");
  }

  @Test
  void silence_is_tried_again_later() throws Exception {
    delivery(new Deferral(Code.SILENT, "no receipt"));
    assertThat(standing()).isEqualTo(Standing.DUE);
    assertThat(dakar.ledger.lastCodes).containsValue("SILENT");
  }

  @Test
  void a_breach_halts_and_leaves_the_delivery_due() throws Exception {
    delivery(breach);
    assertThat(halts).containsExactly(breach);
    assertThat(standing()).isEqualTo(Standing.DUE);
  }

  @Test
  void a_bug_parks_under_its_incident() throws Exception {
    delivery(new IllegalArgumentException("secret"));
    assertThat(standing()).isEqualTo(Standing.PARKED);
    assertThat(dakar.ledger.lastCodes).containsValue("PARKED");
  }

  @Test
  void a_broker_that_is_down_is_waited_for_and_is_no_bug() throws Exception {
    delivery(new IllegalStateException(new IOException(new JMSException("closed"))));
    assertThat(standing()).isEqualTo(Standing.DUE);
    assertThat(dakar.ledger.lastCodes).containsValue("UNREACHABLE");
  }

  @Test
  void a_broker_that_is_down_is_known_by_what_its_client_wraps_around_the_cause() throws Exception {
    JMSException closed = new JMSException("closed");
    closed.initCause(new IOException("connection refused"));
    delivery(new IllegalStateException(closed));
    assertThat(standing()).isEqualTo(Standing.DUE);
    assertThat(dakar.ledger.lastCodes).containsValue("UNREACHABLE");
  }

  @Test
  void a_failure_before_any_claim_changes_nothing() throws Exception {
    dakar.receive(aRequest(), DACG_SYSTEM);
    int entries = dakar.ledger.entries.size();
    for (Exception fault : List.of(refusal, deferral, new IllegalStateException("bug"))) {
      Exchange end = failing(FailureRoutes.DELIVERIES, "none", "hint", fault);
      assertThat(end.getException()).isNull();
      context().getRouteController().stopAllRoutes();
      context().removeRoute(context().getRoutes().get(0).getId());
    }
    assertThat(standing()).isEqualTo(Standing.DUE);
    assertThat(dakar.ledger.entries).hasSize(entries);
  }

  private Exchange letter(Exception fault) throws Exception {
    return failing(FailureRoutes.LETTERS, "none", "letter", fault);
  }

  @Test
  void a_letter_about_nothing_of_ours_is_taken_and_left_aside() throws Exception {
    assertThat(letter(new Refusal(Code.NOT_CASE_PARTY, "no delivery")).getException()).isNull();
  }

  @Test
  void a_receipt_that_does_not_hold_is_taken_and_left_aside() throws Exception {
    assertThat(letter(new Deferral(Code.RECEIPT_INVALID, "forged")).getException()).isNull();
  }

  @Test
  void a_letter_that_time_can_mend_stays_on_the_queue() throws Exception {
    assertThat(letter(deferral).getException()).isSameAs(deferral);
  }

  @Test
  void a_letter_that_met_a_bug_stays_on_the_queue() throws Exception {
    IllegalStateException bug = new IllegalStateException("bug");
    assertThat(letter(bug).getException()).isSameAs(bug);
  }
}
