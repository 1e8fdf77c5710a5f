package sn.coop.core.rule.alert;

import java.util.List;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Somebody without a name is found by what was seen or taken of him. */
final class UnidentifiedDescribed extends AlertRule {

  UnidentifiedDescribed() {
    super(
        Alert.TYPES,
        Code.IDENTITY_MINIMUM_NOT_MET,
        new Sentence(
            "has neither a description nor biometric data: nobody could recognise this person",
            "ne comporte ni description ni donnée biométrique : personne ne pourrait "
                + "reconnaître cet inconnu"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message)
        .filter(alert -> !alert.is(UnknownWantedByPrints.UNKNOWN))
        .flatMap(Alert::unidentified)
        .filter(unknown -> !unknown.has("biometric"))
        .filter(
            unknown -> unknown.at("description").map(Part::children).orElse(List.of()).isEmpty())
        .map(Part::path)
        .stream();
  }
}
