package sn.coop.core.rule.envelope;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A time ahead of ours by more than clocks differ makes every later time doubtful. */
final class NotWrittenInTheFuture extends StatedRule {

  NotWrittenInTheFuture() {
    super(
        Types.ALL,
        Code.CLOCK_SKEW,
        new Sentence(
            "lies in the future: set the clock that wrote it",
            "est dans le futur : réglez l'horloge de l'émetteur"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Instant latest = now.now().plus(Duration.ofMinutes(now.values().of("clock.skew")));
    return message.time("createdAt").filter(at -> at.isAfter(latest)).stream()
        .map(at -> message.pathOf("createdAt"));
  }
}
