package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An update supersedes a version, so there was one. */
final class UpdateIsLaterVersion extends AlertRule {

  UpdateIsLaterVersion() {
    super(
        Set.of(MessageType.ALERT_UPDATE),
        Code.ALERT_VERSION_STALE,
        new Sentence(
            "must be 2 or more: version 1 is the new alert itself",
            "doit être au moins 2 : la version 1 est le nouveau signalement lui-même"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .at(MessageType.ALERT_UPDATE.body(), "version")
        .filter(version -> version.text().equals("1"))
        .map(Part::path)
        .stream();
  }
}
