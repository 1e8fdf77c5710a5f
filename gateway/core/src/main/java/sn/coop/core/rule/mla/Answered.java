package sn.coop.core.rule.mla;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.codes.MeasureDecision;
import sn.coop.core.codes.MeasureResult;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;

/** What comes after a request, as the rules of this package look at it. */
final class Answered {
  private Answered() {}

  /** The body that the type names. */
  static Optional<Part> body(Part message) {
    return Arrays.stream(MessageType.values())
        .filter(type -> message.is("messageType", type.name()))
        .findFirst()
        .flatMap(type -> message.part(type.body()));
  }

  /** What a decision or a return says measure by measure. */
  static Stream<Part> lines(Part message) {
    return body(message).stream().flatMap(body -> body.parts("perMeasure").stream());
  }

  static Stream<Part> with(Part message, MeasureDecision... decisions) {
    return lines(message)
        .filter(line -> Arrays.stream(decisions).anyMatch(d -> line.is("decision", d.name())));
  }

  static Stream<Part> with(Part message, MeasureResult... results) {
    return lines(message)
        .filter(line -> Arrays.stream(results).anyMatch(r -> line.is("result", r.name())));
  }
}
