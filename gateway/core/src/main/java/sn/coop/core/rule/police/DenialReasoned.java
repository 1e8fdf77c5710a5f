package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Consent that is denied is denied for a reason. */
final class DenialReasoned extends StatedRule {

  DenialReasoned() {
    super(
        Set.of(MessageType.USE_CONSENT_DECISION),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks a reason: a denial is explained",
            "ne comporte pas de motif : un refus se motive"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("useConsentDecision")
        .filter(decision -> decision.is("decision", "DENIED") && !decision.has("reason"))
        .map(Part::path)
        .stream();
  }
}
