package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An alert for arrest names the charge and the law (INTERPOL RPD art. 83). */
final class ArrestOffenceNeeded extends AlertRule {

  ArrestOffenceNeeded() {
    super(
        Alert.TYPES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks the offence: its qualification, its legal provision and its maximum penalty",
            "ne comporte pas l'infraction : sa qualification, le texte applicable et la peine "
                + "maximale"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.wanted(message)
        .filter(alert -> !alert.body().has("offence"))
        .map(alert -> alert.body().path());
  }
}
