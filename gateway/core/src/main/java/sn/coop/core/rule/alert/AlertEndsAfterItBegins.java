package sn.coop.core.rule.alert;

import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An alert lives for some time. */
final class AlertEndsAfterItBegins extends AlertRule {

  AlertEndsAfterItBegins() {
    super(
        Alert.DATED,
        Code.INCONSISTENT,
        new Sentence(
            "must be later than the message and than the beginning of the alert",
            "doit être postérieur au message et au début du signalement"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.dated(message)
        .filter(
            body ->
                Stream.of(message.time("createdAt"), body.time("validFrom"))
                    .flatMap(Optional::stream)
                    .anyMatch(
                        begin ->
                            body.time("validUntil").filter(end -> !end.isAfter(begin)).isPresent()))
        .map(body -> body.pathOf("validUntil"));
  }
}
