package sn.coop.core.rule.envelope;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Whoever opens a message must know from its head which languages are in it. */
final class TextInNamedLanguage extends StatedRule {

  TextInNamedLanguage() {
    super(
        Types.ALL,
        Code.INCONSISTENT,
        new Sentence(
            "is not among the languages of the envelope",
            "n'est pas parmi les langues de l'enveloppe"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Set<String> named =
        message
            .part("languages")
            .map(all -> Types.languages(all.texts("main"), all.texts("others")))
            .orElse(Set.of());
    return named.isEmpty()
        ? Stream.empty()
        : message
            .all("lang")
            .filter(lang -> !named.contains(Types.language(lang.text())))
            .map(Part::path);
  }
}
