package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Personal data are passed on for a reason and for a time (since 1.1). */
final class DataProtectionNeeded extends StatedRule {

  DataProtectionNeeded() {
    super(
        Types.BY_AUTHORITIES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "is missing: say the ground, and until when the data are kept",
            "manque : indiquez le fondement et la durée de conservation"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message.is("schemaVersion", "1.0")
            || !message.has("schemaVersion")
            || message.has("dataProtection")
        ? Stream.empty()
        : Stream.of(message.pathOf("dataProtection"));
  }
}
