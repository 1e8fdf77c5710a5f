package sn.coop.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.Admitted;
import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;

class RecordRouteTest extends BareContext {
  private MockEndpoint dispatch = new MockEndpoint();

  @BeforeEach
  void addTheStage() throws Exception {
    run(new RecordRoute(dakar.recorder));
    dispatch = inPlaceOf(DispatchRoute.DISPATCH);
  }

  private Admitted admitted() throws Failure {
    return dakar.admit(dakar.letter(aRequest(), DACG_SYSTEM).arrival());
  }

  private Object outcomeOf(Admitted admitted) {
    return outcome(RecordRoute.RECORD, admitted);
  }

  @Test
  void there_is_a_receipt_only_after_the_ledger_holds_the_message() throws Exception {
    List<Boolean> held = new ArrayList<>();
    dispatch.whenAnyExchangeReceived(
        exchange -> held.add(dakar.ledger.find(aRequest().key()).isPresent()));
    assertThat(outcomeOf(admitted()))
        .isInstanceOfSatisfying(
            Recorded.class, done -> assertThat(done.message().receipt()).isNotEmpty());
    assertThat(held).containsExactly(true);
  }

  @Test
  void a_store_that_is_down_gives_no_receipt_and_dispatches_nothing() throws Exception {
    Admitted admitted = admitted();
    faults.storeDownAt("record");
    assertThat(outcomeOf(admitted))
        .isInstanceOfSatisfying(
            Deferral.class, later -> assertThat(later.code()).isEqualTo(Code.STORE_DOWN));
    assertThat(dispatch.getReceivedCounter()).isZero();
  }

  @Test
  void a_bug_in_recording_gives_no_receipt_and_dispatches_nothing() throws Exception {
    Admitted admitted = admitted();
    faults.at("record", new IllegalStateException("bug"));
    assertThat(outcomeOf(admitted)).isEqualTo(new Failing.Stumble(INCIDENT));
    assertThat(dispatch.getReceivedCounter()).isZero();
  }

  @Test
  void of_two_at_once_the_second_gets_the_first_ones_receipt() throws Exception {
    Admitted one = admitted();
    Admitted other = admitted();
    Recorded first = (Recorded) outcomeOf(one);
    dakar.clock.advance(Duration.ofSeconds(1));
    Recorded second = (Recorded) outcomeOf(other);
    assertThat(second.message().receipt()).isEqualTo(first.message().receipt());
    assertThat(second.repeated()).isTrue();
  }
}
