package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A reason of refusal beside an answer leaves the reader in doubt. */
final class RefusalReasonOnlyIfRefused extends StatedRule {

  RefusalReasonOnlyIfRefused() {
    super(
        Set.of(MessageType.POL_REPLY),
        Code.INCONSISTENT,
        new Sentence(
            "has no place where nothing was refused",
            "n'a pas sa place lorsque rien n'est refusé"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("polReply")
        .filter(reply -> !reply.is("result", "REFUSED"))
        .flatMap(reply -> reply.part("refusalReason"))
        .map(Part::path)
        .stream();
  }
}
