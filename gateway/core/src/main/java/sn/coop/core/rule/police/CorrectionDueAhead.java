package sn.coop.core.rule.police;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Whoever is to correct or erase needs time for it. */
final class CorrectionDueAhead extends StatedRule {

  CorrectionDueAhead() {
    super(
        Set.of(MessageType.RECTIFICATION, MessageType.ERASURE_REQUEST),
        Code.INCONSISTENT,
        new Sentence("is before the day of createdAt", "est antérieur au jour de createdAt"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Optional<LocalDate> written =
        message.time("createdAt").map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
    return Stream.of("rectification", "erasureRequest")
        .flatMap(name -> message.part(name).stream())
        .filter(body -> body.day("dueBy").flatMap(due -> written.map(due::isBefore)).orElse(false))
        .map(body -> body.pathOf("dueBy"));
  }
}
