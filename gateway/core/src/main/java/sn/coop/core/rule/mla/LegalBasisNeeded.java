package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Assistance is asked for under an instrument, or under reciprocity. */
final class LegalBasisNeeded extends MlaRule {

  LegalBasisNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; name the instrument under which assistance is asked for, or RECIPROCITY",
        "manque ; indiquez l'instrument invoqué à l'appui de la demande, ou RECIPROCITY",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message.has("legalBasis") ? Stream.empty() : Stream.of(message.pathOf("legalBasis"));
  }
}
