package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Police information never travels without saying what may be done with it. */
final class HandlingCodeNeeded extends StatedRule {

  HandlingCodeNeeded() {
    super(
        Types.POLICE_AND_ALERTS,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks handlingCodes: say what may be done with the information (H0 to H3)",
            "ne comporte pas handlingCodes : dites ce qui peut être fait de l'information (H0 à H3)"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("handling")
        .filter(handling -> !handling.has("handlingCodes"))
        .map(Part::path)
        .stream();
  }
}
