package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * The requested State reads the law that was broken: in the message, or as an attached legal text.
 */
final class ProvisionTextNeeded extends MlaRule {
  private static boolean hasLegalText(Part message) {
    return message.parts("attachment").stream().anyMatch(a -> a.is("role", "LEGAL_TEXT"));
  }

  ProvisionTextNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; give the words of the law, or attach them as LEGAL_TEXT",
        "manque ; reproduisez le texte de loi, ou joignez-le (LEGAL_TEXT)",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Asked.asOld(message) || hasLegalText(message)
        ? Stream.empty()
        : Asked.offences(message)
            .flatMap(offence -> offence.parts("provision").stream())
            .filter(provision -> !provision.has("text"))
            .map(provision -> provision.pathOf("text"));
  }
}
