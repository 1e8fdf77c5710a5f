package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** H3 says that there are other restrictions, so they must be told (Europol handling codes). */
final class HandlingTextNeeded extends StatedRule {

  HandlingTextNeeded() {
    super(
        Types.ALL,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks handlingText: H3 stands for restrictions that are written out",
            "ne comporte pas handlingText : H3 renvoie à des restrictions à écrire en toutes lettres"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("handling")
        .filter(handling -> handling.texts("handlingCodes").contains("H3"))
        .filter(handling -> !handling.has("handlingText"))
        .map(Part::path)
        .stream();
  }
}
