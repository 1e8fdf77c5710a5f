package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * Being smuggled is no offence (Protocol against the Smuggling of Migrants, art. 5): nobody is
 * wanted for arrest as a smuggled migrant, or for nothing but having crossed a border.
 */
final class SmuggledMigrantNotWanted extends AlertRule {
  private static final Set<String> PROSECUTED = Set.of("SUSPECT", "ACCUSED", "CONVICTED");

  /** The INTERPOL offence code of illegal immigration. */
  private static final String BORDER_CROSSED = "III";

  SmuggledMigrantNotWanted() {
    super(
        Alert.TYPES,
        Code.NOT_AN_OFFENCE,
        new Sentence(
            "is a smuggled migrant, and having been smuggled is no offence (Protocol against "
                + "the Smuggling of Migrants, art. 5)",
            "est un migrant objet d'un trafic, et l'avoir été n'est pas une infraction "
                + "(Protocole contre le trafic illicite de migrants, art. 5)"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message)
        .filter(SmuggledMigrantNotWanted::concernsOne)
        .flatMap(Alert::person)
        .map(Part::path)
        .stream();
  }

  static boolean concernsOne(Alert alert) {
    return alert.is(Alert.WANTED)
        && alert
            .person()
            .map(person -> person.texts("role"))
            .filter(roles -> roles.contains("MIGRANT_SMUGGLED"))
            .filter(
                roles ->
                    roles.stream().noneMatch(PROSECUTED::contains) || onlyCrossed(alert.body()))
            .isPresent();
  }

  private static boolean onlyCrossed(Part body) {
    return body.has("offence")
        && body.parts("offence").stream().allMatch(o -> o.is("interpolCode", BORDER_CROSSED));
  }
}
