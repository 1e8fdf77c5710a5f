package sn.coop.core.rule.envelope;

import java.text.Normalizer;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Text is kept in one form, so that what looks equal is equal (Unicode NFC). */
final class TextComposed extends StatedRule {

  TextComposed() {
    super(
        Types.ALL,
        Code.CHARSET,
        new Sentence(
            "is not in Unicode normalisation form C", "n'est pas en forme normalisée C d'Unicode"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all("text")
        .filter(text -> !Normalizer.isNormalized(text.text(), Normalizer.Form.NFC))
        .map(Part::path);
  }
}
