package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.codes.AlertCategory;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An unknown wanted person is sought by the prints found where the offence was committed. */
final class UnknownWantedByPrints extends AlertRule {
  static final Set<AlertCategory> UNKNOWN = Set.of(AlertCategory.UNKNOWN_WANTED);

  private static final Set<String> PRINTS = Set.of("FINGERPRINTS", "PALM_PRINTS", "LATENT_PRINT");

  UnknownWantedByPrints() {
    super(
        Alert.TYPES,
        Code.IDENTITY_MINIMUM_NOT_MET,
        new Sentence(
            "has no finger or palm prints: an unknown person is wanted by prints alone",
            "ne comporte pas de traces digitales ou palmaires : une personne inconnue n'est "
                + "recherchée que par ses traces"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message)
        .filter(alert -> alert.is(UNKNOWN))
        .flatMap(Alert::unidentified)
        .filter(
            unknown -> unknown.parts("biometric").stream().noneMatch(UnknownWantedByPrints::print))
        .map(Part::path)
        .stream();
  }

  private static boolean print(Part biometric) {
    return biometric.text("type").filter(PRINTS::contains).isPresent();
  }
}
