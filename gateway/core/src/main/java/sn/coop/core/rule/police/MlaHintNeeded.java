package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** The classic answer, that it needs a judicial request, says what that request would ask for. */
final class MlaHintNeeded extends StatedRule {

  MlaHintNeeded() {
    super(
        Set.of(MessageType.POL_REPLY),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks redirectToMla: what the request for mutual legal assistance would have to ask",
            "ne comporte pas redirectToMla : ce que la demande d'entraide devrait viser"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("polReply")
        .filter(reply -> reply.is("result", "REDIRECTED_TO_MLA") && !reply.has("redirectToMla"))
        .map(Part::path)
        .stream();
  }
}
