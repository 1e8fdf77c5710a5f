package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Custody has a length. */
final class CustodyEndsAfterItBegins extends AlertRule {

  CustodyEndsAfterItBegins() {
    super(
        Set.of(MessageType.ALERT_HIT),
        Code.INCONSISTENT,
        new Sentence(
            "must be later than the beginning of custody",
            "doit être postérieur au début de la privation de liberté"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .at(MessageType.ALERT_HIT.body(), "custody")
        .filter(
            custody ->
                custody
                    .time("since")
                    .filter(
                        since ->
                            custody.time("limitAt").filter(end -> !end.isAfter(since)).isPresent())
                    .isPresent())
        .map(custody -> custody.pathOf("limitAt"))
        .stream();
  }
}
