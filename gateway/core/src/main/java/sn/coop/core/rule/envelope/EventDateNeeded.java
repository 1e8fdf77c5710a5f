package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Something is about to happen: the day of it is the deadline that counts. */
final class EventDateNeeded extends StatedRule {

  EventDateNeeded() {
    super(
        Types.BY_AUTHORITIES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks eventDate: the day of what is imminent",
            "ne comporte pas eventDate : le jour de l'événement imminent"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("urgency")
        .filter(urgency -> urgency.is("level", "VERY_URGENT_IMMINENT"))
        .filter(urgency -> !urgency.has("eventDate"))
        .map(Part::path)
        .stream();
  }
}
