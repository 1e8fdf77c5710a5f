package sn.coop.core.rule.mla;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.codes.MeasureType;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * Nobody in detention is moved to another State against their will (UNTOC art. 18(10)(a)). Whoever
 * holds the person asks: the requesting State has asked before it sends someone out; the requested
 * State may still have to.
 */
final class DetaineeConsentNeeded extends MlaRule {
  private static Set<String> allows(Part measure) {
    return measure.is("type", MeasureType.TEMP_TRANSFER_DETAINEE_OUT.name())
        ? Set.of("GIVEN", "NOT_ASKED")
        : Set.of("GIVEN");
  }

  private static String status(Part measure) {
    return measure.at("transfer", "consent", "status").map(Part::text).orElse("");
  }

  DetaineeConsentNeeded() {
    super(
        Code.CONSENT_MISSING,
        "does not suffice; a detained person is transferred only with their free and informed consent",
        "ne suffit pas ; un détenu n'est transféré qu'avec son consentement libre et éclairé",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Asked.measures(message)
        .filter(measure -> measure.at("transfer", "consent").isPresent())
        .filter(measure -> !allows(measure).contains(status(measure)))
        .map(measure -> measure.path() + "/transfer/consent/status");
  }
}
