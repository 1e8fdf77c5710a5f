package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A certified translation has a translator who answers for it. */
final class TranslatorNamed extends StatedRule {

  TranslatorNamed() {
    super(
        Types.ALL,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks translator: who certifies this translation",
            "ne comporte pas translator : qui certifie cette traduction"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message.parts("attachment").stream()
        .filter(attachment -> attachment.has("certifiedTranslationOf"))
        .filter(attachment -> !attachment.has("translator"))
        .map(Part::path);
  }
}
