package sn.coop.core.rule.mla;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A question has one answer. */
final class OneAnswerPerQuestion extends MlaRule {

  OneAnswerPerQuestion() {
    super(
        Code.INCONSISTENT,
        "is answered twice; put the answer to one question in one place",
        "reçoit deux réponses ; regroupez la réponse à une même question",
        MessageType.MLA_INFO_REPLY);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Set<String> seen = new HashSet<>();
    return Answered.body(message).stream()
        .flatMap(reply -> reply.parts("answer").stream())
        .flatMap(answer -> answer.part("questionRef").stream())
        .filter(question -> !seen.add(question.text()))
        .map(Part::path)
        .toList()
        .stream();
  }
}
