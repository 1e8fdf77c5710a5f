package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A hit is not confirmed on a warrant that has ended: that alert is to be cancelled. */
final class ConfirmedOnValidWarrant extends AlertRule {

  ConfirmedOnValidWarrant() {
    super(
        Set.of(MessageType.ALERT_HIT_CONFIRMATION),
        Code.INCONSISTENT,
        new Sentence(
            "says that the warrant is no longer valid, but the answer is CONFIRMED; answer "
                + "ALERT_NO_LONGER_VALID",
            "indique que le mandat n'est plus valable, alors que la réponse est CONFIRMED ; "
                + "répondez ALERT_NO_LONGER_VALID"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part(MessageType.ALERT_HIT_CONFIRMATION.body())
        .filter(
            answer -> answer.is("answer", "CONFIRMED") && answer.is("warrantStillValid", "false"))
        .map(answer -> answer.pathOf("warrantStillValid"))
        .stream();
  }
}
