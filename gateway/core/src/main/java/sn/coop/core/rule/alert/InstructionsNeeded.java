package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever needs to know more says what. */
final class InstructionsNeeded extends AlertRule {

  InstructionsNeeded() {
    super(
        Set.of(MessageType.ALERT_HIT_CONFIRMATION),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks instructions: what more is needed to confirm the hit",
            "ne comporte pas instructions : les éléments nécessaires pour confirmer la réponse "
                + "positive"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part(MessageType.ALERT_HIT_CONFIRMATION.body())
        .filter(answer -> answer.is("answer", "MORE_INFO") && !answer.has("instructions"))
        .map(Part::path)
        .stream();
  }
}
