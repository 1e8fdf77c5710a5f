package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Two questions of one name cannot be answered apart. */
final class QuestionNamedOnce extends StatedRule {

  QuestionNamedOnce() {
    super(
        Set.of(MessageType.POL_REQUEST),
        Code.INCONSISTENT,
        new Sentence("names a second question so", "désigne une seconde question"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Content.repeated(
        message.part("polRequest").stream()
            .flatMap(request -> request.parts("question").stream())
            .flatMap(question -> question.part("localId").stream())
            .toList());
  }
}
