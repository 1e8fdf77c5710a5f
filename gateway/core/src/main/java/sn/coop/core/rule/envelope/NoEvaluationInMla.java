package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A court weighs what it is given: judicial assistance is not intelligence, and is not graded. */
final class NoEvaluationInMla extends StatedRule {

  NoEvaluationInMla() {
    super(
        Types.MLA,
        Code.INCONSISTENT,
        new Sentence(
            "has no place in mutual legal assistance: intelligence is evaluated, evidence is not",
            "n'a pas sa place dans l'entraide pénale : on évalue un renseignement, pas une preuve"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message.at("handling", "evaluation").map(Part::path).stream();
  }
}
