package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** To prosecute: an offence whose heaviest penalty is grave enough (INTERPOL RPD art. 83). */
final class ProsecutionThreshold extends AlertRule {

  ProsecutionThreshold() {
    super(
        Alert.TYPES,
        Code.PENALTY_THRESHOLD_NOT_MET,
        new Sentence(
            "names no offence with a maximum penalty (maxPenalty) as high as an alert for "
                + "arrest requires",
            "ne mentionne aucune infraction dont la peine maximale (maxPenalty) atteigne le "
                + "seuil requis pour une demande d'arrestation"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    long least = now.values().of("wanted.prosecution.max-penalty");
    return Alert.wanted(message)
        .map(Alert::body)
        .filter(body -> body.has("offence") && !body.has("sentence"))
        .filter(
            body ->
                body.parts("offence").stream()
                    .flatMap(offence -> offence.part("maxPenalty").stream())
                    .noneMatch(penalty -> Alert.months(penalty, "months") >= least))
        .map(Part::path);
  }
}
