package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A hit has a candidate, and only a hit has one. */
final class CandidateIfHit extends StatedRule {

  CandidateIfHit() {
    super(
        Set.of(MessageType.BIO_RESULT),
        Code.INCONSISTENT,
        new Sentence(
            "goes with result HIT, and HIT with it", "va avec le résultat HIT, et réciproquement"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("bioResult")
        .filter(result -> result.is("result", "HIT") != result.has("candidate"))
        .map(result -> result.pathOf("candidate"))
        .stream();
  }
}
