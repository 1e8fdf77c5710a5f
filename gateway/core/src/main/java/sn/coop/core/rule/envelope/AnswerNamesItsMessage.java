package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** An answer says what it answers. */
final class AnswerNamesItsMessage extends StatedRule {

  AnswerNamesItsMessage() {
    super(
        Types.ANSWERS,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "is missing: an answer names the message it answers",
            "manque : une réponse désigne le message auquel elle répond"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message.has("refToMessageId")
        ? Stream.empty()
        : Stream.of(message.pathOf("refToMessageId"));
  }
}
