package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Nobody is wanted for arrest without the warrant of a judge (INTERPOL RPD art. 83). */
final class WarrantNeeded extends AlertRule {

  WarrantNeeded() {
    super(
        Alert.TYPES,
        Code.WARRANT_MISSING,
        new Sentence(
            "lacks the warrant or judgment on which the arrest is asked for",
            "ne comporte pas le mandat ou le jugement fondant la demande d'arrestation"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.wanted(message)
        .filter(alert -> !alert.body().has("warrant"))
        .map(alert -> alert.body().path());
  }
}
