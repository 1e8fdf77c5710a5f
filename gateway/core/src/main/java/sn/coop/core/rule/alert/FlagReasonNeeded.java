package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever declines the action says why. */
final class FlagReasonNeeded extends AlertRule {

  FlagReasonNeeded() {
    super(
        Set.of(MessageType.ALERT_RECEIPT),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks a flagReason: why the action is declined",
            "ne comporte pas flagReason : le motif pour lequel l'action est refusée"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part(MessageType.ALERT_RECEIPT.body())
        .filter(receipt -> receipt.is("state", "FLAGGED") && !receipt.has("flagReason"))
        .map(Part::path)
        .stream();
  }
}
