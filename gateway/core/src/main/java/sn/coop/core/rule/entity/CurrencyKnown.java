package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A currency is one of ISO 4217. */
final class CurrencyKnown extends EntityRule {

  CurrencyKnown() {
    super(
        Code.SCHEMA_INVALID,
        "is no currency of ISO 4217",
        "n'est pas une monnaie de la norme ISO 4217");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all("currency")
        .filter(code -> Money.looksLikeCurrency(code.text()))
        .filter(code -> Money.currency(code.text()).isEmpty())
        .map(Part::path);
  }
}
