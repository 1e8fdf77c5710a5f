package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * A vessel in distress is rescued first (SAR Convention, annex, 4.2): its alert overtakes
 * everything.
 */
final class DistressVeryUrgent extends AlertRule {

  DistressVeryUrgent() {
    super(
        Alert.TYPES,
        Code.INCONSISTENT,
        new Sentence(
            "must be VERY_URGENT_IMMINENT: a vessel is in distress",
            "doit être VERY_URGENT_IMMINENT : une embarcation est en détresse"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message)
        .filter(Alert::inDistress)
        .flatMap(alert -> message.at("urgency", "level"))
        .filter(level -> !level.text().equals("VERY_URGENT_IMMINENT"))
        .map(Part::path)
        .stream();
  }
}
