package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * A distress alert goes out within seconds, to rescuers: persons are named later, to the police, in
 * a message of its own.
 */
final class DistressNamesNobody extends AlertRule {

  DistressNamesNobody() {
    super(
        Alert.TYPES,
        Code.USE_LIMITATION_CONFLICT,
        new Sentence(
            "names a person in the alert of a vessel in distress: rescue needs no names; send "
                + "them in another message",
            "nomme une personne dans le signalement d'une embarcation en détresse : le secours "
                + "n'a pas besoin de noms ; transmettez-les dans un autre message"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message).filter(Alert::inDistress).stream()
        .flatMap(alert -> alert.body().parts("person").stream())
        .map(Part::path);
  }
}
