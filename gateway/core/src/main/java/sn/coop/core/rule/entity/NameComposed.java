package sn.coop.core.rule.entity;

import java.text.Normalizer;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * An accent and its letter are one character (Unicode normalization form C), so that a name is
 * found.
 */
final class NameComposed extends EntityRule {

  NameComposed() {
    super(
        Code.SCHEMA_INVALID,
        "is not in Unicode normalization form C; compose each letter with its accents",
        "n'est pas en forme normalisée C (Unicode) ; composez chaque lettre avec ses accents");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return WrittenNames.in(message)
        .flatMap(WrittenNames::words)
        .filter(words -> !Normalizer.isNormalized(words.text(), Normalizer.Form.NFC))
        .map(Part::path);
  }
}
