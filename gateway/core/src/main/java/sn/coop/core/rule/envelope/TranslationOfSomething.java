package sn.coop.core.rule.envelope;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A certified translation says what it translates. */
final class TranslationOfSomething extends StatedRule {

  TranslationOfSomething() {
    super(
        Types.ALL,
        Code.INCONSISTENT,
        new Sentence(
            "is neither an attachment of this message nor the word message",
            "n'est ni une pièce jointe de ce message ni le mot message"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Set<String> attachments =
        message.parts("attachment").stream()
            .flatMap(attachment -> attachment.texts("localId").stream())
            .collect(Collectors.toSet());
    attachments.add("message");
    return message.parts("attachment").stream()
        .flatMap(
            attachment ->
                attachment.part("certifiedTranslationOf").stream()
                    .filter(
                        of ->
                            !attachments.contains(of.text())
                                || attachment.is("localId", of.text())))
        .map(Part::path);
  }
}
