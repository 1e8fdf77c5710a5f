package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A message cannot correct, erase or recall itself. */
final class TargetIsAnother extends StatedRule {

  TargetIsAnother() {
    super(
        Set.of(
            MessageType.RECTIFICATION,
            MessageType.ERASURE_REQUEST,
            MessageType.ERASURE_CONFIRMATION,
            MessageType.RECALL),
        Code.INCONSISTENT,
        new Sentence("is the message itself", "désigne le message lui-même"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all("targetMessageId")
        .filter(target -> message.is("messageId", target.text()))
        .map(Part::path);
  }
}
