package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Consent with conditions names them, and other consent has none. */
final class ConditionIfConditional extends StatedRule {

  ConditionIfConditional() {
    super(
        Set.of(MessageType.USE_CONSENT_DECISION),
        Code.INCONSISTENT,
        new Sentence(
            "goes with GRANTED_WITH_CONDITIONS, and that with it",
            "va avec GRANTED_WITH_CONDITIONS, et réciproquement"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("useConsentDecision")
        .filter(
            decision ->
                decision.is("decision", "GRANTED_WITH_CONDITIONS") != decision.has("condition"))
        .map(decision -> decision.pathOf("condition"))
        .stream();
  }
}
