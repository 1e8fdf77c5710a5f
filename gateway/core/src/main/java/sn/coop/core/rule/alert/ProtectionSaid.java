package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.codes.AlertCategory;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever finds a missing or endangered person must know whether to protect or only to inform. */
final class ProtectionSaid extends AlertRule {
  private static final Set<AlertCategory> PROTECTING =
      Set.of(
          AlertCategory.MISSING_PERSON,
          AlertCategory.CHILD_AT_RISK,
          AlertCategory.VULNERABLE_PERSON);

  ProtectionSaid() {
    super(
        Alert.TYPES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks protectionRequested: say whether the person is to be placed under "
                + "protection when found",
            "ne comporte pas protectionRequested : indiquez si la personne retrouvée doit être "
                + "placée sous protection"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message)
        .filter(alert -> alert.is(PROTECTING) && !alert.body().has("protectionRequested"))
        .map(alert -> alert.body().path())
        .stream();
  }
}
