package sn.coop.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;

import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.Admitted;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.Bytes;

class AdmitRouteTest extends BareContext {
  private MockEndpoint record = new MockEndpoint();

  @BeforeEach
  void addTheStage() throws Exception {
    run(new ReceiveRoute(letters, answers), new AdmitRoute(dakar.admission));
    record = inPlaceOf(RecordRoute.RECORD);
  }

  private Object outcomeOf(Arrival arrival) {
    return outcome(ReceiveRoute.RECEIVE, arrival);
  }

  @Test
  void what_may_enter_is_passed_on_to_be_recorded() {
    outcomeOf(dakar.letter(aRequest(), DACG_SYSTEM).arrival());
    assertThat(record.getReceivedCounter()).isEqualTo(1);
    Admitted admitted = first(record, Admitted.class);
    assertThat(admitted.envelope().id()).isEqualTo(aRequest().id());
    assertThat(dakar.ledger.entries).as("admission writes nothing").isEmpty();
  }

  @Test
  void what_may_not_is_answered_with_the_refusal_and_kept() {
    assertThat(outcomeOf(dakar.letter(aRequest(), DACG_SYSTEM).unsealed().arrival()))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo(Code.SIGNATURE_MISSING));
    assertThat(record.getReceivedCounter()).isZero();
    assertThat(dakar.ledger.entries).hasSize(1);
    assertThat(Bytes.of(dakar.ledger.entries.get(0).entry()).asUtf8())
        .contains("\"step\":\"refuse\"", "SIGNATURE_MISSING", aRequest().digest().hex());
  }

  @Test
  void a_store_that_is_down_admits_nothing_and_refuses_nothing() {
    faults.storeDownAt("find");
    assertThat(outcomeOf(dakar.letter(aRequest(), DACG_SYSTEM).arrival()))
        .isInstanceOfSatisfying(
            Deferral.class, later -> assertThat(later.code()).isEqualTo(Code.STORE_DOWN));
    assertThat(record.getReceivedCounter()).isZero();
    assertThat(dakar.ledger.entries).isEmpty();
  }

  @Test
  void a_bug_in_a_check_lets_nothing_in() {
    faults.at("find", new IllegalStateException("bug"));
    assertThat(outcomeOf(dakar.letter(aRequest(), DACG_SYSTEM).arrival()))
        .isEqualTo(new Failing.Stumble(INCIDENT));
    assertThat(record.getReceivedCounter()).isZero();
  }
}
