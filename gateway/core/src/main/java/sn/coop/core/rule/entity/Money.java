package sn.coop.core.rule.entity;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import sn.coop.core.message.Part;

/** Amounts and currencies (ISO 4217). */
final class Money {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");

  private Money() {}

  static boolean looksLikeCurrency(String code) {
    return CODE.matcher(code).matches();
  }

  static Optional<Currency> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .findFirst();
  }

  /** Zeros at the end say nothing: 250000.00 XOF is 250000 XOF. */
  static boolean isTooFine(Part amount) {
    int decimals =
        amount
            .text("value")
            .filter(value -> DECIMAL.matcher(value).matches())
            .map(value -> new BigDecimal(value).stripTrailingZeros().scale())
            .orElse(0);
    return amount
        .text("currency")
        .flatMap(Money::currency)
        .map(Currency::getDefaultFractionDigits)
        .filter(most -> most >= 0 && decimals > most)
        .isPresent();
  }
}
