package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A hit is reported after it happened. */
final class HitBeforeReport extends AlertRule {

  HitBeforeReport() {
    super(
        Set.of(MessageType.ALERT_HIT),
        Code.INCONSISTENT,
        new Sentence(
            "is later than the message that reports it",
            "est postérieur au message qui le rapporte"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message.part(MessageType.ALERT_HIT.body()).stream()
        .flatMap(
            hit ->
                Stream.concat(
                    late(message, hit, "hitAt"),
                    hit.part("custody").stream().flatMap(c -> late(message, c, "since"))));
  }

  private static Stream<String> late(Part message, Part part, String child) {
    return message.time("createdAt").stream()
        .filter(written -> part.time(child).filter(written::isBefore).isPresent())
        .map(written -> part.pathOf(child));
  }
}
