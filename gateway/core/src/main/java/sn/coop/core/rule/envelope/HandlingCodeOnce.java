package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A handling code said twice says nothing more. */
final class HandlingCodeOnce extends StatedRule {

  HandlingCodeOnce() {
    super(Types.ALL, Code.INCONSISTENT, new Sentence("stands there twice", "figure deux fois"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message.part("handling").stream()
        .flatMap(handling -> Types.repeated(handling.parts("handlingCodes"), Part::text));
  }
}
