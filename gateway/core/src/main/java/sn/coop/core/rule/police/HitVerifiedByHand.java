package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** No machine says that it is the same person: an examiner does. */
final class HitVerifiedByHand extends StatedRule {

  HitVerifiedByHand() {
    super(
        Set.of(MessageType.BIO_RESULT),
        Code.INCONSISTENT,
        new Sentence(
            "must be true for a HIT: an examiner has compared",
            "doit être true pour un HIT : un expert a comparé"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("bioResult")
        .filter(result -> result.is("result", "HIT") && result.is("manuallyVerified", "false"))
        .map(result -> result.pathOf("manuallyVerified"))
        .stream();
  }
}
