package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * Whoever says that it is somebody else says by what he knows: a person is released on that word.
 */
final class WhyNotNeeded extends AlertRule {

  WhyNotNeeded() {
    super(
        Set.of(MessageType.ALERT_HIT_CONFIRMATION),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks whyNot: what tells this person from the one who is sought",
            "ne comporte pas whyNot : ce qui distingue cette personne de celle qui est "
                + "recherchée"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part(MessageType.ALERT_HIT_CONFIRMATION.body())
        .filter(answer -> answer.is("answer", "NOT_SAME_PERSON") && !answer.has("whyNot"))
        .map(Part::path)
        .stream();
  }
}
