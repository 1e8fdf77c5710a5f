package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** The dead are not arrested. */
final class DeceasedNotWanted extends AlertRule {

  DeceasedNotWanted() {
    super(
        Alert.TYPES,
        Code.INCONSISTENT,
        new Sentence(
            "says that the person wanted for arrest is dead; cancel the alert",
            "indique que la personne à arrêter est décédée ; annulez le signalement"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.wanted(message)
        .flatMap(alert -> alert.person().stream())
        .filter(person -> person.isTrue("deceased"))
        .map(person -> person.pathOf("deceased"));
  }
}
