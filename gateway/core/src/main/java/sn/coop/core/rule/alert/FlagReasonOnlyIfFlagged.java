package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever takes the action has no reason not to. */
final class FlagReasonOnlyIfFlagged extends AlertRule {

  FlagReasonOnlyIfFlagged() {
    super(
        Set.of(MessageType.ALERT_RECEIPT),
        Code.INCONSISTENT,
        new Sentence(
            "says why the action is declined, but the state is not FLAGGED",
            "indique pourquoi l'action est refusée, alors que l'état n'est pas FLAGGED"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part(MessageType.ALERT_RECEIPT.body())
        .filter(receipt -> !receipt.is("state", "FLAGGED"))
        .flatMap(receipt -> receipt.part("flagReason"))
        .map(Part::path)
        .stream();
  }
}
