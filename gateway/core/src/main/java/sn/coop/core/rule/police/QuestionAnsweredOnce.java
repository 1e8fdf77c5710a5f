package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** One answer to a question. */
final class QuestionAnsweredOnce extends StatedRule {

  QuestionAnsweredOnce() {
    super(
        Set.of(MessageType.POL_REPLY),
        Code.INCONSISTENT,
        new Sentence(
            "answers a question a second time", "répond une seconde fois à la même question"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Content.repeated(
        message.part("polReply").stream()
            .flatMap(reply -> reply.parts("perQuestion").stream())
            .flatMap(answer -> answer.part("questionRef").stream())
            .toList());
  }
}
