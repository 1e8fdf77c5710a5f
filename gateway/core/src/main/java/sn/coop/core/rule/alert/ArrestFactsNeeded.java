package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An alert for arrest tells the facts (INTERPOL RPD art. 83). */
final class ArrestFactsNeeded extends AlertRule {

  ArrestFactsNeeded() {
    super(
        Alert.TYPES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks a factsSummary: what happened, when and where",
            "ne comporte pas d'exposé des faits (factsSummary) : ce qui s'est passé, quand et "
                + "où"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.wanted(message)
        .filter(alert -> !alert.body().has("factsSummary"))
        .map(alert -> alert.body().path());
  }
}
