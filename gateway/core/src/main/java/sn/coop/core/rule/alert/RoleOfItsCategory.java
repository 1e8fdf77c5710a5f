package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * Victims and migrants are not suspects: whoever is wanted or warned about must be so in the
 * matter.
 */
final class RoleOfItsCategory extends AlertRule {

  RoleOfItsCategory() {
    super(
        Alert.TYPES,
        Code.INCONSISTENT,
        new Sentence(
            "has no role in which this category of alert may look for a person",
            "n'a aucune qualité permettant de rechercher une personne sous cette catégorie de "
                + "signalement"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message).filter(alert -> !SmuggledMigrantNotWanted.concernsOne(alert)).stream()
        .flatMap(
            alert ->
                alert.person().filter(person -> strange(alert, person)).map(Part::path).stream());
  }

  private static boolean strange(Alert alert, Part person) {
    Set<String> roles = alert.category().map(Category::roles).orElse(Set.of());
    return !roles.isEmpty() && person.texts("role").stream().noneMatch(roles::contains);
  }
}
