package sn.coop.core.rule.entity;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** The international number is that of the number as it was found (ITU-T E.164). */
final class PhoneOfItsRawForm extends EntityRule {
  private static final String INTERNATIONAL_PREFIX = "00";

  /** +44 (0)20: dialled at home, not from abroad. */
  private static final Pattern TRUNK_IN_BRACKETS = Pattern.compile("\\(0\\)");

  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

  PhoneOfItsRawForm() {
    super(
        Code.INCONSISTENT,
        "is not the number that raw gives; leave it out if that cannot be told",
        "ne correspond pas au numéro brut (raw) ; omettez-le si le numéro ne peut être établi");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all()
        .filter(phone -> phone.has("raw") && phone.has("e164"))
        .filter(phone -> differ(phone.text("raw").orElse(""), phone.text("e164").orElse("")))
        .map(phone -> phone.pathOf("e164"));
  }

  private static boolean differ(String raw, String e164) {
    if (raw.codePoints().anyMatch(Character::isLetter)) {
      return false;
    }
    String found = digits(TRUNK_IN_BRACKETS.matcher(raw).replaceAll(""));
    String number = digits(e164);
    if (raw.strip().startsWith("+")) {
      return !found.equals(number);
    }
    if (found.startsWith(INTERNATIONAL_PREFIX)) {
      return !found.substring(INTERNATIONAL_PREFIX.length()).equals(number);
    }
    return !number.endsWith(LEADING_ZEROS.matcher(found).replaceFirst(""));
  }

  /** The digits of whatever script, as Arabic numerals are written in Dakar. */
  private static String digits(String text) {
    return text.codePoints()
        .filter(Character::isDigit)
        .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
        .collect(Collectors.joining());
  }
}
