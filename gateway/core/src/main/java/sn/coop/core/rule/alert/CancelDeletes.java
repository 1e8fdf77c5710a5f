package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A cancelled alert is deleted everywhere: stale alerts arrest innocent people. */
final class CancelDeletes extends AlertRule {

  CancelDeletes() {
    super(
        Set.of(MessageType.ALERT_CANCEL),
        Code.INCONSISTENT,
        new Sentence(
            "must be true: a cancelled alert is deleted by everyone who stored it",
            "doit être true : un signalement annulé est effacé par tous ceux qui l'ont "
                + "enregistré"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .at(MessageType.ALERT_CANCEL.body(), "deletionRequired")
        .filter(required -> !required.text().equals("true"))
        .map(Part::path)
        .stream();
  }
}
