package sn.coop.core.rule.envelope;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** The gateway carries up to RESTRICTED. */
final class ClassificationWithinCeiling extends StatedRule {

  ClassificationWithinCeiling() {
    super(
        Types.ALL,
        Code.CLASSIFICATION_TOO_HIGH,
        new Sentence(
            "is above RESTRICTED, the ceiling of this gateway: use national means of transmission",
            "dépasse RESTRICTED, plafond de cette passerelle : utilisez les moyens nationaux de transmission"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .at("handling", "classification")
        .filter(level -> Set.of("CONFIDENTIAL", "SECRET", "TOP_SECRET").contains(level.text()))
        .map(Part::path)
        .stream();
  }
}
