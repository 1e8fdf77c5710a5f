package sn.coop.core.rule.envelope;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** What is kept until yesterday is not kept. */
final class RetentionAhead extends StatedRule {

  RetentionAhead() {
    super(
        Types.ALL,
        Code.INCONSISTENT,
        new Sentence(
            "is not after the day of createdAt", "n'est pas postérieur au jour de createdAt"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Optional<LocalDate> written =
        message.time("createdAt").map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
    return message.part("dataProtection").stream()
        .filter(
            data ->
                data.day("retentionUntil")
                    .flatMap(until -> written.map(day -> !until.isAfter(day)))
                    .orElse(false))
        .map(data -> data.pathOf("retentionUntil"));
  }
}
