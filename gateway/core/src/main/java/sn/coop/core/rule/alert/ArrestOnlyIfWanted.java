package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** No category is a way around the warrant: an arrest is asked for under WANTED_ARREST alone. */
final class ArrestOnlyIfWanted extends AlertRule {

  ArrestOnlyIfWanted() {
    super(
        Alert.TYPES,
        Code.INCONSISTENT,
        new Sentence(
            "asks for an arrest in an alert that is not WANTED_ARREST",
            "demande une arrestation dans un signalement qui n'est pas WANTED_ARREST"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message).filter(alert -> !alert.is(Alert.WANTED)).stream()
        .flatMap(alert -> alert.body().parts("actionRequested").stream())
        .filter(action -> action.text().equals("ARREST_PROVISIONALLY"))
        .map(Part::path);
  }
}
