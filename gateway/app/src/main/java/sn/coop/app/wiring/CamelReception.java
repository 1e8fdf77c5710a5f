package sn.coop.app.wiring;

import java.util.Optional;
import org.apache.camel.ProducerTemplate;
import sn.coop.app.admin.Halt;
import sn.coop.app.api.ProblemAnswers.Stumbled;
import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.delivery.Reception;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.Arrival;
import sn.coop.routes.Failing;
import sn.coop.routes.Verbs;

/** Hands arrivals to the verbs, and takes what they come to back out. */
final class CamelReception implements Reception {
  private final ProducerTemplate verbs;
  private final Halt halt;

  CamelReception(ProducerTemplate verbs, Halt halt) {
    this.verbs = verbs;
    this.halt = halt;
  }

  @Override
  public Recorded receive(Arrival arrival) throws Failure {
    Optional<Breach> halted = halt.reason();
    if (halted.isPresent()) {
      throw halted.get();
    }
    Object outcome = verbs.requestBody(Verbs.RECEIVE, arrival);
    if (outcome instanceof Recorded recorded) {
      return recorded;
    }
    if (outcome instanceof Failure failure) {
      throw failure;
    }
    if (outcome instanceof Failing.Stumble stumble) {
      throw new Stumbled(stumble.incident());
    }
    throw new IllegalStateException("the verbs came to nothing known: " + outcome);
  }
}
