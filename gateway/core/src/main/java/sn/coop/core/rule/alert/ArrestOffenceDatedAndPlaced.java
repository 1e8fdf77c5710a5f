package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** The facts have a time and a place (INTERPOL RPD art. 83). */
final class ArrestOffenceDatedAndPlaced extends AlertRule {

  ArrestOffenceDatedAndPlaced() {
    super(
        Alert.TYPES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks the period or the place of the facts",
            "ne comporte pas la période ou le lieu des faits"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.wanted(message)
        .flatMap(alert -> alert.body().parts("offence").stream())
        .filter(offence -> !offence.has("period") || !offence.has("place"))
        .map(Part::path);
  }
}
