package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A controlled delivery or a covert investigation is known to one recipient, never broadcast. */
final class FixedRecipient extends MlaRule {

  FixedRecipient() {
    super(
        Code.RECIPIENT_NOT_PERMITTED,
        "must not be there; such a measure goes to one recipient, without copies",
        "doit être retiré ; une telle mesure ne va qu'à un seul destinataire, sans copie",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    boolean fixed = Asked.measures(message).anyMatch(measure -> Needs.of(measure).fixed());
    return fixed
        ? Stream.concat(
                message.parts("recipient").stream().skip(1), message.parts("copyTo").stream())
            .map(Part::path)
        : Stream.empty();
  }
}
