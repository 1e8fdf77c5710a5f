package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An exact or approximate birth date has no second one. */
final class OnlyRangeHasEnd extends EntityRule {

  OnlyRangeHasEnd() {
    super(
        Code.INCONSISTENT,
        "is the end of a RANGE, which the qualifier does not say",
        "est la fin d'une période, alors que le qualificatif n'est pas RANGE");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all("birth")
        .filter(birth -> birth.has("until") && birth.has("qualifier"))
        .filter(birth -> !birth.is("qualifier", "RANGE"))
        .map(birth -> birth.pathOf("until"));
  }
}
