package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.codes.AlertCategory;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whose identity another one uses is to be protected, not searched for. */
final class MisusedIdentityProtected extends AlertRule {
  private static final Set<AlertCategory> AGAINST_A_PERSON =
      Set.of(
          AlertCategory.WANTED_ARREST,
          AlertCategory.WARNING_OFFENDER,
          AlertCategory.SANCTIONED,
          AlertCategory.DISCREET_CHECK,
          AlertCategory.INQUIRY_CHECK,
          AlertCategory.SPECIFIC_CHECK);

  MisusedIdentityProtected() {
    super(
        Alert.TYPES,
        Code.USE_LIMITATION_CONFLICT,
        new Sentence(
            "is the person whose identity is misused; name the one who misuses it as the "
                + "subject",
            "désigne la personne dont l'identité est usurpée ; l'objet du signalement doit "
                + "être l'usurpateur"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message)
        .filter(alert -> alert.is(AGAINST_A_PERSON))
        .flatMap(alert -> alert.body().at("subject", "personRef"))
        .filter(
            subject ->
                message.all("misusedIdentityOf").anyMatch(p -> p.text().equals(subject.text())))
        .map(Part::path)
        .stream();
  }
}
