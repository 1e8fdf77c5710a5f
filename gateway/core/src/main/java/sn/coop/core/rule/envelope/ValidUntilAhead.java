package sn.coop.core.rule.envelope;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A life that ends before it begins is a mistake of the sender's clock or hand. */
final class ValidUntilAhead extends StatedRule {

  ValidUntilAhead() {
    super(
        Types.ALL,
        Code.INCONSISTENT,
        new Sentence("is not after createdAt", "n'est pas postérieur à createdAt"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Optional<Instant> created = message.time("createdAt");
    Optional<Instant> end = message.time("validUntil");
    return created.isPresent() && end.isPresent() && !end.get().isAfter(created.get())
        ? Stream.of(message.pathOf("validUntil"))
        : Stream.empty();
  }
}
