package sn.coop.core.rule.alert;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An alert is reviewed while it lives. */
final class ReviewBeforeEnd extends AlertRule {

  ReviewBeforeEnd() {
    super(
        Alert.DATED,
        Code.INCONSISTENT,
        new Sentence(
            "must lie between the message and the end of the alert",
            "doit se situer entre le message et la fin du signalement"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.dated(message)
        .filter(
            body ->
                body.day("reviewDate")
                    .filter(
                        review ->
                            day(message, "createdAt").filter(review::isBefore).isPresent()
                                || day(body, "validUntil").filter(review::isAfter).isPresent())
                    .isPresent())
        .map(body -> body.pathOf("reviewDate"));
  }

  private static Optional<LocalDate> day(Part part, String child) {
    return part.time(child).map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
