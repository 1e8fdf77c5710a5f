package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Data that were to be erased and are not are kept for a reason. */
final class ErasureRefusalReasoned extends StatedRule {

  ErasureRefusalReasoned() {
    super(
        Set.of(MessageType.ERASURE_CONFIRMATION),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks a reason: data that are kept are kept for one",
            "ne comporte pas de motif : une conservation se justifie"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("erasureConfirmation")
        .filter(done -> done.is("outcome", "REFUSED") && !done.has("reason"))
        .map(Part::path)
        .stream();
  }
}
