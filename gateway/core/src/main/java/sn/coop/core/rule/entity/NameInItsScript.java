package sn.coop.core.rule.entity;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A name is written in one script, and says in which (ISO 15924). */
final class NameInItsScript extends EntityRule {
  /** What all scripts share, such as hyphens, and what is not told. */
  private static final Set<UnicodeScript> SHARED =
      Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);

  NameInItsScript() {
    super(
        Code.INCONSISTENT,
        "is not the script of the letters; write a name of two scripts as two names",
        "n'est pas l'écriture employée ; un nom donné en deux écritures s'indique comme deux noms");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return WrittenNames.in(message)
        .filter(name -> script(name).filter(said -> strange(name, said)).isPresent())
        .map(name -> name.pathOf("script"));
  }

  /** Empty if there is no such script, or one that stands for several, such as Jpan. */
  private static Optional<UnicodeScript> script(Part name) {
    try {
      return name.text("script")
          .map(UnicodeScript::forName)
          .filter(script -> !SHARED.contains(script));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean strange(Part name, UnicodeScript said) {
    return WrittenNames.words(name)
        .flatMapToInt(words -> words.text().codePoints())
        .mapToObj(UnicodeScript::of)
        .anyMatch(script -> script != said && !SHARED.contains(script));
  }
}
