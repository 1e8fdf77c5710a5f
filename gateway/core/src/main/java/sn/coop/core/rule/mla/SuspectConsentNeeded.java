package sn.coop.core.rule.mla;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Most treaties let a suspect be heard at a distance only with their consent. */
final class SuspectConsentNeeded extends MlaRule {
  private static final Set<String> SUSPECTED = Set.of("SUSPECT", "ACCUSED");

  /** Whether it is said that the person consents, or that the requested authority is to ask. */
  private static boolean isSettled(Part hearing) {
    return hearing
        .part("consent")
        .map(consent -> !consent.is("status", "REFUSED"))
        .orElseGet(() -> hearing.isTrue("consentGiven"));
  }

  SuspectConsentNeeded() {
    super(
        Code.CONSENT_MISSING,
        "is missing or refused; a suspect is heard at a distance only with their consent",
        "manque ou est refusé ; un suspect n'est entendu à distance qu'avec son consentement",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    String field = Asked.asOld(message) ? "consentGiven" : "consent";
    return Asked.measures(message)
        .flatMap(measure -> measure.part("hearing").stream())
        .filter(hearing -> hearing.text("capacity").filter(SUSPECTED::contains).isPresent())
        .filter(hearing -> !isSettled(hearing))
        .map(hearing -> hearing.pathOf(field));
  }
}
