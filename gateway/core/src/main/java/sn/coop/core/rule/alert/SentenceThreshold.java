package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** To serve a sentence: enough of it imposed or left (INTERPOL RPD art. 83). */
final class SentenceThreshold extends AlertRule {

  SentenceThreshold() {
    super(
        Alert.TYPES,
        Code.PENALTY_THRESHOLD_NOT_MET,
        new Sentence(
            "leaves less to serve than an alert for arrest requires",
            "laisse à purger une peine inférieure au seuil requis pour une demande "
                + "d'arrestation"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    long least = now.values().of("wanted.conviction.remaining");
    return Alert.wanted(message)
        .flatMap(alert -> alert.body().part("sentence").stream())
        .filter(sentence -> Alert.months(sentence, left(sentence)) < least)
        .map(Part::path);
  }

  private static String left(Part sentence) {
    return sentence.has("remainingMonths") ? "remainingMonths" : "imposedMonths";
  }
}
