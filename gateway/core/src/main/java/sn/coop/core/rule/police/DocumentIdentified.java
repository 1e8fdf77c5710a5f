package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/**
 * A document is found by its number and its State, or by its machine readable zone (Smuggling
 * Protocol, art. 13).
 */
final class DocumentIdentified extends StatedRule {

  DocumentIdentified() {
    super(
        Set.of(MessageType.POL_DOC_VERIFICATION),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks number and issuingState, or mrz",
            "ne comporte ni number avec issuingState, ni mrz"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .at("polDocVerification", "document")
        .filter(document -> !document.has("mrz"))
        .filter(document -> !document.has("number") || !document.has("issuingState"))
        .map(Part::path)
        .stream();
  }
}
