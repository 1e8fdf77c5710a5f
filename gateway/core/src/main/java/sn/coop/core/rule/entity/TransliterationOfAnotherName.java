package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A transliteration is one of another name of the same person. */
final class TransliterationOfAnotherName extends EntityRule {

  TransliterationOfAnotherName() {
    super(
        Code.INCONSISTENT,
        "does not name another name of this person; give the localId of the original",
        "ne désigne pas un autre nom de cette personne ; indiquez le localId du nom d'origine");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all()
        .flatMap(
            person ->
                person.children().stream()
                    .filter(name -> name.has("fullName") && name.has("transliterationOf"))
                    .filter(name -> !namesAnother(person, name)))
        .map(name -> name.pathOf("transliterationOf"));
  }

  private static boolean namesAnother(Part person, Part name) {
    String original = name.text("transliterationOf").orElse("");
    return person.children().stream()
        .filter(other -> other.has("fullName") && !other.equals(name))
        .anyMatch(other -> other.is("localId", original));
  }
}
