package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Where there is no trace there is nobody to name. */
final class NoTraceNamesNobody extends StatedRule {

  NoTraceNamesNobody() {
    super(
        Set.of(MessageType.POL_REPLY),
        Code.INCONSISTENT,
        new Sentence(
            "says NO_TRACE and yet describes someone or something",
            "indique NO_TRACE mais décrit une personne ou une chose"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("polReply")
        .filter(reply -> reply.is("result", "NO_TRACE") && Content.hasEntities(reply))
        .map(Part::path)
        .stream();
  }
}
