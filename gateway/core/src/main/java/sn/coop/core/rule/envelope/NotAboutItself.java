package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A message cannot answer itself. */
final class NotAboutItself extends StatedRule {

  NotAboutItself() {
    super(
        Types.ALL,
        Code.INCONSISTENT,
        new Sentence("is the message itself", "désigne le message lui-même"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("refToMessageId")
        .filter(ref -> message.is("messageId", ref.text()))
        .map(Part::path)
        .stream();
  }
}
