package sn.coop.core.rule.alert;

import java.util.List;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Of somebody who is convicted it is told to what. */
final class SentenceOfConvicted extends AlertRule {

  SentenceOfConvicted() {
    super(
        Alert.TYPES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks the sentence of a convicted person, imposed and remaining",
            "ne comporte pas la peine de la personne condamnée, prononcée et restant à purger"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.wanted(message)
        .filter(alert -> !alert.body().has("sentence"))
        .filter(alert -> alert.person().filter(SentenceOfConvicted::onlyConvicted).isPresent())
        .map(alert -> alert.body().path());
  }

  private static boolean onlyConvicted(Part person) {
    List<String> roles = person.texts("role");
    return roles.contains("CONVICTED") && !roles.contains("SUSPECT") && !roles.contains("ACCUSED");
  }
}
