package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** An exercise has a name, and nothing else has one. */
final class ExerciseNamed extends StatedRule {

  ExerciseNamed() {
    super(
        Types.ALL,
        Code.INCONSISTENT,
        new Sentence(
            "goes with status EXERCISE, and EXERCISE with it",
            "va avec le statut EXERCISE, et réciproquement"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    boolean exercise = message.is("status", "EXERCISE");
    return message.has("status") && exercise != message.has("exerciseId")
        ? Stream.of(message.pathOf("exerciseId"))
        : Stream.empty();
  }
}
