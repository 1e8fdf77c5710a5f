package sn.coop.core.rule.entity;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.message.Part;
import sn.coop.core.table.Table;

/** The number of a bank account (ISO 13616-1). */
final class Iban {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final int COUNTRY_AND_CHECK = 4;
  private static final int LETTERS = 36;
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private static final Map<String, Integer> LENGTHS =
      Table.beside(Iban.class, "iban.csv").rows().stream()
          .collect(
              Collectors.toMap(
                  row -> row.getOrDefault("country", ""),
                  row -> Integer.valueOf(row.getOrDefault("length", ""))));

  private Iban() {}

  /** The ids of accounts that are said to be IBANs. */
  static Stream<Part> in(Part message) {
    return message
        .all()
        .filter(account -> account.is("kind", "BANK_IBAN"))
        .flatMap(account -> account.part("id").stream());
  }

  /** Whether it has the form, and the check digits hold (ISO 7064 MOD 97-10). */
  static boolean isSound(String iban) {
    if (!FORM.matcher(iban).matches()) {
      return false;
    }
    String turned = iban.substring(COUNTRY_AND_CHECK) + iban.substring(0, COUNTRY_AND_CHECK);
    String digits =
        turned
            .chars()
            .mapToObj(letter -> String.valueOf(Character.digit(letter, LETTERS)))
            .collect(Collectors.joining());
    return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
  }

  /** Whether it is as long as its country makes it, if that is known here (iban.csv). */
  static boolean hasItsLength(String iban) {
    return LENGTHS.getOrDefault(iban.substring(0, 2), iban.length()) == iban.length();
  }
}
