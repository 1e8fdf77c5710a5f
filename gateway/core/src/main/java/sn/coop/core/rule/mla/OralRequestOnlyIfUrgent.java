package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Only urgent circumstances allow a request to be made orally (UNTOC art. 18(14)). */
final class OralRequestOnlyIfUrgent extends MlaRule {

  OralRequestOnlyIfUrgent() {
    super(
        Code.INCONSISTENT,
        "must not be ROUTINE; only an urgent request may first be made orally",
        "ne peut être ROUTINE ; seule une demande urgente peut d'abord être faite oralement",
        MessageType.MLA_REQUEST);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    boolean oral = Asked.body(message).filter(request -> request.has("oralRequest")).isPresent();
    return message
        .part("urgency")
        .filter(urgency -> oral && urgency.is("level", "ROUTINE"))
        .map(urgency -> urgency.pathOf("level"))
        .stream();
  }
}
