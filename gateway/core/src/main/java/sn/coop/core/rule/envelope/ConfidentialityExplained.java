package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Those from whom it is to be kept are named only where it is confidential (UNTOC art. 18(20)). */
final class ConfidentialityExplained extends StatedRule {

  ConfidentialityExplained() {
    super(
        Types.ALL,
        Code.USE_LIMITATION_CONFLICT,
        new Sentence(
            "names persons not to be told, but confidentiality is not required",
            "nomme des personnes à ne pas informer alors que la confidentialité n'est pas requise"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .at("handling", "confidentiality")
        .filter(secrecy -> secrecy.is("required", "false") && secrecy.has("notToBeDisclosedTo"))
        .map(Part::path)
        .stream();
  }
}
