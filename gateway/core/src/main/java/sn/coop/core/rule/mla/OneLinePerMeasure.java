package sn.coop.core.rule.mla;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** One measure has one decision, and one result. */
final class OneLinePerMeasure extends MlaRule {

  OneLinePerMeasure() {
    super(
        Code.INCONSISTENT,
        "is named twice; say everything about one measure in one place",
        "est citée deux fois ; regroupez ce qui concerne une même mesure",
        MessageType.MLA_DECISION,
        MessageType.MLA_EXECUTION_RETURN);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Set<String> seen = new HashSet<>();
    return Answered.lines(message)
        .flatMap(line -> line.part("measureRef").stream())
        .filter(measure -> !seen.add(measure.text()))
        .map(Part::path)
        .toList()
        .stream();
  }
}
