package sn.coop.core.rule.alert;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** What a policeman needs so as not to arrest the wrong person (INTERPOL RPD art. 83). */
final class ArrestIdentityMinimum extends AlertRule {
  private static final Set<String> NOT_OFFICIAL = Set.of("ALIAS", "NICKNAME");
  private static final Set<String> TAKEN = Set.of("FINGERPRINTS", "PALM_PRINTS", "DNA");
  private static final List<String> DISTINCTIVE =
      List.of("birth", "father", "mother", "identifier");

  ArrestIdentityMinimum() {
    super(
        Alert.TYPES,
        Code.IDENTITY_MINIMUM_NOT_MET,
        new Sentence(
            "needs family name, forename, sex, year of birth and one of description, "
                + "fingerprints, DNA or identity document; or a photograph and something else that "
                + "tells this person from another",
            "doit comporter nom, prénom, sexe, année de naissance et l'un des éléments "
                + "suivants : description, empreintes, profil génétique ou pièce d'identité ; ou une "
                + "photographie et un autre élément distinctif"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.wanted(message)
        .flatMap(alert -> alert.person().stream())
        .filter(person -> !told(person) && !shown(person))
        .map(Part::path);
  }

  private static boolean told(Part person) {
    return person.parts("name").stream().anyMatch(ArrestIdentityMinimum::full)
        && person.text("sex").filter(sex -> !sex.equals("U")).isPresent()
        && person.has("birth")
        && marked(person);
  }

  private static boolean shown(Part person) {
    return (person.has("photo") || hasBiometric(person, Set.of("FACE")))
        && (marked(person) || DISTINCTIVE.stream().anyMatch(person::has));
  }

  /** Family name and forename, or the one name of a bearer who has no more. */
  private static boolean full(Part name) {
    if (name.text("type").filter(NOT_OFFICIAL::contains).isPresent()) {
      return false;
    }
    if (name.has("familyName") && (name.has("givenNames") || name.has("patronymic"))) {
      return true;
    }
    return name.text("fullName").filter(full -> !full.contains(" ")).isPresent();
  }

  private static boolean marked(Part person) {
    return !person.part("description").map(Part::children).orElse(List.of()).isEmpty()
        || hasBiometric(person, TAKEN)
        || person.parts("identityDocument").stream().anyMatch(d -> d.has("number") || d.has("mrz"));
  }

  private static boolean hasBiometric(Part person, Set<String> types) {
    return person.parts("biometric").stream()
        .anyMatch(biometric -> biometric.text("type").filter(types::contains).isPresent());
  }
}
