package sn.coop.core.rule.entity;

import java.util.List;
import sn.coop.core.rule.Rule;

/** The rules of this package. */
public final class EntityRules {
  public static final List<Rule> ALL =
      List.of(
          new NameComposed(),
          new NameWithoutControls(),
          new NameInItsScript(),
          new TransliterationOfAnotherName(),
          new DatePossible(),
          new RangeHasEnd(),
          new OnlyRangeHasEnd(),
          new RangeEndsAfterItBegins(),
          new PeriodEndsAfterItBegins(),
          new BornInThePast(),
          new ApparentAgeAscends(),
          new IbanSound(),
          new IbanOfItsLength(),
          new ImoCheckDigit(),
          new PhoneOfItsRawForm(),
          new CurrencyKnown(),
          new AmountOfItsCurrency(),
          new MisusedIdentityOfAnother(),
          new MinorSaid(),
          new VictimSaid(),
          new PenaltyTermInMonths());

  private EntityRules() {}
}
