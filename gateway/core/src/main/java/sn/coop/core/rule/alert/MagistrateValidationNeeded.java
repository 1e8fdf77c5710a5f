package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A police service does not ask for an arrest by itself: a magistrate has agreed to this alert. */
final class MagistrateValidationNeeded extends AlertRule {

  MagistrateValidationNeeded() {
    super(
        Alert.TYPES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks magistrateValidation: the magistrate who agreed to this alert, and when",
            "ne comporte pas magistrateValidation : le magistrat qui a validé ce signalement, "
                + "et la date"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.wanted(message)
        .filter(alert -> !alert.body().has("magistrateValidation"))
        .map(alert -> alert.body().path());
  }
}
