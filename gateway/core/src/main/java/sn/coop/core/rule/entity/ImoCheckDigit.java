package sn.coop.core.rule.entity;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** The last digit of a ship's IMO number checks the six before it (IMO resolution A.1117(30)). */
final class ImoCheckDigit extends EntityRule {
  private static final Pattern FORM = Pattern.compile("[0-9]{7}");

  ImoCheckDigit() {
    super(
        Code.SCHEMA_INVALID,
        "is no IMO number: its check digit is wrong",
        "n'est pas un numéro OMI : son chiffre de contrôle est faux");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all("imo")
        .filter(imo -> FORM.matcher(imo.text()).matches() && !holds(imo.text()))
        .map(Part::path);
  }

  private static boolean holds(String imo) {
    int sum = 0;
    for (int i = 0; i < imo.length() - 1; i++) {
      sum += Character.digit(imo.charAt(i), 10) * (imo.length() - i);
    }
    return sum % 10 == Character.digit(imo.charAt(imo.length() - 1), 10);
  }
}
