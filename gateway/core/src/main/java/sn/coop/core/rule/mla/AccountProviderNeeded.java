package sn.coop.core.rule.mla;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An IBAN tells the bank; the number of another account does not tell who keeps it. */
final class AccountProviderNeeded extends MlaRule {
  private static final Set<String> NAMELESS = Set.of("BANK_OTHER", "MOBILE_MONEY", "PREPAID_CARD");

  AccountProviderNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; name the institution that keeps this account",
        "manque ; indiquez l'établissement teneur du compte",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Asked.measures(message)
        .flatMap(measure -> measure.parts("account").stream())
        .filter(account -> account.text("kind").filter(NAMELESS::contains).isPresent())
        .filter(account -> !account.has("providerName"))
        .map(account -> account.pathOf("providerName"));
  }
}
