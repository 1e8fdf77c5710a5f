package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Data are preserved long enough for the request to follow (Budapest Convention art. 29(7)). */
final class PreservationLongEnough extends MlaRule {

  PreservationLongEnough() {
    super(
        Code.INCONSISTENT,
        "is shorter than the Budapest Convention grants; ask for at least what it grants",
        "est inférieure à la durée minimale de la Convention de Budapest ; demandez au moins celle-ci",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    int least = now.values().of("preservation.least");
    return Asked.measures(message)
        .flatMap(measure -> measure.part("preservation").stream())
        .filter(preservation -> preservation.number("days").filter(d -> d < least).isPresent())
        .map(preservation -> preservation.pathOf("days"));
  }
}
