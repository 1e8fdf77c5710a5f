package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Police are asked because of an offence. */
final class OffenceOfRequest extends StatedRule {

  OffenceOfRequest() {
    super(
        Set.of(MessageType.POL_REQUEST),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks offence: police cooperation is about an offence",
            "ne comporte pas offence : la coopération policière porte sur une infraction"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("polRequest")
        .filter(request -> !request.has("offence"))
        .map(Part::path)
        .stream();
  }
}
