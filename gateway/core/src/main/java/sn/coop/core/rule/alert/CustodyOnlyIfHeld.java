package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** No clock runs for somebody who is free. */
final class CustodyOnlyIfHeld extends AlertRule {

  CustodyOnlyIfHeld() {
    super(
        Set.of(MessageType.ALERT_HIT),
        Code.INCONSISTENT,
        new Sentence(
            "tells of custody, but the measure taken holds nobody",
            "mentionne une privation de liberté, alors que la mesure prise ne retient personne"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part(MessageType.ALERT_HIT.body())
        .filter(hit -> hit.has("measureTaken") && !CustodyNeeded.held(hit))
        .flatMap(hit -> hit.part("custody"))
        .map(Part::path)
        .stream();
  }
}
