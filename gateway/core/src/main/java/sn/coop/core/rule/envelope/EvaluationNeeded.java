package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Whoever acts on police information must know how good it is (4x4). */
final class EvaluationNeeded extends StatedRule {

  EvaluationNeeded() {
    super(
        Types.POLICE_INFORMATION,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks the evaluation of source and information",
            "ne comporte pas l'évaluation de la source et de l'information"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("handling")
        .filter(handling -> !handling.has("evaluation"))
        .map(Part::path)
        .stream();
  }
}
