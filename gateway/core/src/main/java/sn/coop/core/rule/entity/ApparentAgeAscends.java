package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An apparent age lies between the younger and the older estimate. */
final class ApparentAgeAscends extends EntityRule {

  ApparentAgeAscends() {
    super(Code.INCONSISTENT, "is less than min", "est inférieur à l'âge minimal (min)");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all("apparentAge")
        .filter(
            age ->
                age.number("max")
                    .filter(max -> age.number("min").filter(min -> max < min).isPresent())
                    .isPresent())
        .map(age -> age.pathOf("max"));
  }
}
