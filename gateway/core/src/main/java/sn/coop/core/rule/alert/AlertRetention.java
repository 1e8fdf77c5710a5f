package sn.coop.core.rule.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * No alert is kept longer at one go than its category allows; then it is reviewed, and extended
 * with a reason.
 */
final class AlertRetention extends AlertRule {

  AlertRetention() {
    super(
        Alert.DATED,
        Code.RETENTION_EXCEEDED,
        new Sentence(
            "is later than this category of alert may be kept; shorten it, and extend the "
                + "alert after a review",
            "dépasse la durée de conservation de cette catégorie de signalement ; réduisez-la, "
                + "et prolongez le signalement après réexamen"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message.time("createdAt").stream()
        .flatMap(
            written ->
                Alert.dated(message)
                    .filter(
                        body ->
                            body.time("validUntil")
                                .filter(end -> end.isAfter(last(body, written)))
                                .isPresent()))
        .map(body -> body.pathOf("validUntil"));
  }

  private static Instant last(Part body, Instant written) {
    return body.text("category")
        .flatMap(Category::of)
        .map(category -> written.atOffset(ZoneOffset.UTC).plusMonths(category.months()).toInstant())
        .orElse(Instant.MAX);
  }
}
