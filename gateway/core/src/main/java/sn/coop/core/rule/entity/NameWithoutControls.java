package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Nothing in a name is unseen: a mark of direction turns what a reader believes to read. */
final class NameWithoutControls extends EntityRule {
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  NameWithoutControls() {
    super(
        Code.SCHEMA_INVALID,
        "holds a character that is not seen, such as a control or a mark of direction; remove it",
        "contient un caractère invisible (commande, marque de direction) ; retirez-le");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return WrittenNames.in(message)
        .flatMap(WrittenNames::words)
        .filter(words -> words.text().codePoints().anyMatch(NameWithoutControls::unseen))
        .map(Part::path);
  }

  /** The joiners are letters' business: Persian and Urdu names are written with them. */
  private static boolean unseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> character != NON_JOINER && character != JOINER;
      default -> false;
    };
  }
}
