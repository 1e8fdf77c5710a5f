package sn.coop.core.rule.mla;

import java.time.Instant;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** What is confirmed in writing was said before (UNTOC art. 18(14)). */
final class OralRequestFirst extends MlaRule {
  private static boolean isLate(Instant at, Part oral, Part message) {
    return message.time("createdAt").filter(at::isAfter).isPresent()
        || oral.time("confirmationDueAt").filter(at::isAfter).isPresent();
  }

  OralRequestFirst() {
    super(
        Code.INCONSISTENT,
        "must come before this message was written, and before its confirmation was due",
        "doit précéder la rédaction du message et l'échéance de la confirmation écrite",
        MessageType.MLA_REQUEST);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Asked.body(message)
        .flatMap(request -> request.part("oralRequest"))
        .filter(oral -> oral.time("at").filter(at -> isLate(at, oral, message)).isPresent())
        .map(oral -> oral.pathOf("at"))
        .stream();
  }
}
