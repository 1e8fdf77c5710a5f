package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever asks for an arrest undertakes to ask for extradition (INTERPOL RPD art. 84). */
final class ExtraditionSought extends AlertRule {

  ExtraditionSought() {
    super(
        Alert.TYPES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks the assurance that extradition will be sought (extraditionWillBeSought true)",
            "ne comporte pas l'assurance que l'extradition sera demandée "
                + "(extraditionWillBeSought true)"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.wanted(message)
        .filter(alert -> !alert.body().isTrue("extraditionWillBeSought"))
        .map(alert -> alert.body().pathOf("extraditionWillBeSought"));
  }
}
