package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A police counterpart that refuses says why. */
final class RefusalReasonOfReply extends StatedRule {

  RefusalReasonOfReply() {
    super(
        Set.of(MessageType.POL_REPLY),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks refusalReason: a refusal says why",
            "ne comporte pas refusalReason : un refus se motive"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("polReply")
        .filter(reply -> reply.is("result", "REFUSED") && !reply.has("refusalReason"))
        .map(Part::path)
        .stream();
  }
}
