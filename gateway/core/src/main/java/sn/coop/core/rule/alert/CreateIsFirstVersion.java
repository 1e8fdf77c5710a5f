package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An alert begins with version 1. */
final class CreateIsFirstVersion extends AlertRule {

  CreateIsFirstVersion() {
    super(
        Set.of(MessageType.ALERT_CREATE),
        Code.INCONSISTENT,
        new Sentence(
            "must be 1: a new alert begins there; a later version is an update",
            "doit être 1 : un nouveau signalement commence là ; une version ultérieure est une "
                + "mise à jour"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .at(MessageType.ALERT_CREATE.body(), "version")
        .filter(version -> !version.text().equals("1"))
        .map(Part::path)
        .stream();
  }
}
