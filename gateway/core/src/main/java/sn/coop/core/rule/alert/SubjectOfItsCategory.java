package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * A category says what its subject may be: no vessel is arrested, no person is a modus operandi.
 */
final class SubjectOfItsCategory extends AlertRule {

  SubjectOfItsCategory() {
    super(
        Alert.TYPES,
        Code.INCONSISTENT,
        new Sentence(
            "names a subject that this category of alert cannot have",
            "désigne un objet que cette catégorie de signalement ne peut avoir"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message)
        .filter(SubjectOfItsCategory::unsuited)
        .flatMap(alert -> alert.body().part("subject"))
        .map(Part::path)
        .stream();
  }

  private static boolean unsuited(Alert alert) {
    Set<String> kinds =
        alert.body().part("subject").stream()
            .flatMap(subject -> subject.children().stream())
            .map(Part::name)
            .collect(Collectors.toSet());
    // Two subjects are the schema's to refuse.
    return kinds.size() == 1
        && alert.category().filter(category -> !category.subjects().containsAll(kinds)).isPresent();
  }
}
