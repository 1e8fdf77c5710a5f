package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An amount has no smaller part than its currency; the franc CFA has none at all. */
final class AmountOfItsCurrency extends EntityRule {

  AmountOfItsCurrency() {
    super(
        Code.SCHEMA_INVALID,
        "has more decimals than its currency",
        "a plus de décimales que sa monnaie n'en admet");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all()
        .filter(amount -> amount.has("value") && amount.has("currency"))
        .filter(Money::isTooFine)
        .map(amount -> amount.pathOf("value"));
  }
}
