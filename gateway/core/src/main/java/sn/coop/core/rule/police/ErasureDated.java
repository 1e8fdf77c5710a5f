package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** What is erased was erased at some time. */
final class ErasureDated extends StatedRule {

  ErasureDated() {
    super(
        Set.of(MessageType.ERASURE_CONFIRMATION),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks at: when it was erased", "ne comporte pas at : la date de l'effacement"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("erasureConfirmation")
        .filter(done -> done.is("outcome", "ERASED") && !done.has("at"))
        .map(Part::path)
        .stream();
  }
}
