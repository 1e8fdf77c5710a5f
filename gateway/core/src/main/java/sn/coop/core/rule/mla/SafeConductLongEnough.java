package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever came of their own will has time to leave again (UNTOC art. 18(27)). */
final class SafeConductLongEnough extends MlaRule {

  SafeConductLongEnough() {
    super(
        Code.INCONSISTENT,
        "is shorter than the safe conduct that the convention grants",
        "est inférieure à la durée du sauf-conduit prévue par la convention",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    int least = now.values().of("summons.safe-conduct");
    return Asked.measures(message)
        .flatMap(measure -> measure.at("summons", "safeConduct").stream())
        .filter(conduct -> conduct.number("days").filter(days -> days < least).isPresent())
        .map(conduct -> conduct.pathOf("days"));
  }
}
