package sn.coop.routes;

import java.util.Objects;
import org.apache.camel.ProducerTemplate;
import sn.coop.core.message.Arrival;

/**
 * Hands an arrival to the verbs on an exchange of its own. On the letter's exchange, a failure that
 * the verbs have dealt with would end the letter's route as well, and nobody would be answered.
 */
record Handover(ProducerTemplate verbs) {
  Object receive(Arrival arrival) {
    return Objects.requireNonNull(verbs.requestBody(ReceiveRoute.RECEIVE, arrival), "an outcome");
  }
}
