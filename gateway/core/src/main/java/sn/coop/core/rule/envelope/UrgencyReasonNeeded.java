package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Whoever says that it is urgent says why: urgency that costs nothing is soon worth nothing. */
final class UrgencyReasonNeeded extends StatedRule {

  UrgencyReasonNeeded() {
    super(
        Types.BY_AUTHORITIES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks a reason: an urgent message says why it is",
            "ne comporte pas de motif : un message urgent dit pourquoi il l'est"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("urgency")
        .filter(urgency -> urgency.has("level") && !urgency.is("level", "ROUTINE"))
        .filter(urgency -> !urgency.has("reason"))
        .map(Part::path)
        .stream();
  }
}
