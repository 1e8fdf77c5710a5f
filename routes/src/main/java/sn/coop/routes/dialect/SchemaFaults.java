package sn.coop.routes.dialect;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;
import sn.coop.core.failure.Sentence;

/**
 * Puts the validator's findings into our words. The validator's own sentences quote the values
 * found; only its rule names (XML Schema part 1, appendix C.1) and the names that the schema gives
 * are taken over.
 */
final class SchemaFaults implements ErrorHandler {
  /** Rules that repeat what was just said of the same place. */
  private static final Set<String> ECHOES =
      Set.of("cvc-type.3.1.3", "cvc-attribute.3", "cvc-complex-type.2.2");

  /** Told by {@link References}: the validator stops at the first, and does not say where it is. */
  private static final String DANGLING = "cvc-identity-constraint.4.3";

  private static final Pattern EXPECTED = Pattern.compile("One of '([^']*)' is expected\\.$");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("^cvc-complex-type\\.4: Attribute '([^']*)'");
  // A value may hold quotes, so the type is looked for at the end.
  private static final Pattern TYPE = Pattern.compile("'([A-Za-z]+)'\\.$");
  private static final Pattern NAMESPACE = Pattern.compile("[{}]|\"[^\"]*\":");

  private final FaultPath path;
  private final Faults faults;
  private final Faults known;
  private final boolean ordered;

  /**
   * @param ordered whether the sender chose the order of elements, so that it may be what is wrong
   */
  SchemaFaults(FaultPath path, Faults faults, boolean ordered) {
    this.path = path;
    this.faults = faults;
    this.known = faults.known();
    this.ordered = ordered;
  }

  @Override
  public void warning(SAXParseException e) {
    // A warning is no fault.
  }

  @Override
  public void fatalError(SAXParseException e) {
    error(e);
  }

  @Override
  public void error(SAXParseException e) {
    String message = String.valueOf(e.getMessage());
    String rule = message.substring(0, Math.max(0, message.indexOf(": ")));
    String here = path.current();
    if (rule.equals(DANGLING) || (ECHOES.contains(rule) && faults.at(here))) {
      return;
    }
    switch (rule) {
      case "cvc-complex-type.2.4.a" -> misplaced(here, expected(message));
      case "cvc-complex-type.2.4.b" -> incomplete(here, expected(message), 0);
      default -> {
        if (!known.at(here) && (rule.startsWith("cvc-identity") || !known.within(here))) {
          faults.add(here, sentence(rule, message));
        }
      }
    }
  }

  private static List<String> expected(String message) {
    return List.of(named(EXPECTED, message).split(", ", -1));
  }

  private void misplaced(String here, List<String> expected) {
    String last = expected.get(expected.size() - 1);
    if (ordered) {
      faults.add(here, Wording.inThePlaceOf(expected));
    } else if (path.demands(1, last)) {
      incomplete(Faults.parentOf(here), expected, 1);
    } else {
      faults.add(here, Wording.NOT_EXPECTED);
    }
  }

  /** In a sequence, what is demanded stands last among what could follow. */
  private void incomplete(String place, List<String> expected, int outwards) {
    if (!known.within(place)) {
      String last = expected.get(expected.size() - 1);
      boolean demanded = path.demands(outwards, last);
      faults.add(place, Wording.lacks(demanded ? List.of(last) : expected));
    }
  }

  private static Sentence sentence(String rule, String message) {
    return switch (rule) {
      case "cvc-complex-type.2.4.d" -> Wording.NOT_EXPECTED;
      case "cvc-complex-type.2.4.e", "cvc-complex-type.2.4.f" -> Wording.TOO_OFTEN;
      case "cvc-complex-type.2.3", "cvc-type.3.1.2" -> Wording.WRONG_CONTENT;
      case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" -> Wording.UNKNOWN_ATTRIBUTE;
      case "cvc-complex-type.4" -> Wording.lacks(List.of(named(ATTRIBUTE, message)));
      case "cvc-enumeration-valid" -> Wording.NOT_LISTED;
      case "cvc-pattern-valid" -> Wording.WRONG_FORM;
      case "cvc-minLength-valid", "cvc-length-valid" -> Wording.TOO_SHORT;
      case "cvc-maxLength-valid" -> Wording.TOO_LONG;
      case "cvc-totalDigits-valid", "cvc-fractionDigits-valid" -> Wording.TOO_MANY_DIGITS;
      case "cvc-minInclusive-valid", "cvc-minExclusive-valid" -> Wording.TOO_SMALL;
      case "cvc-maxInclusive-valid", "cvc-maxExclusive-valid" -> Wording.TOO_LARGE;
      case "cvc-identity-constraint.4.1", "cvc-identity-constraint.4.2.2" -> Wording.LOCAL_ID_TWICE;
      case "cvc-identity-constraint.4.2.1", "cvc-identity-constraint.4.2.1.a" ->
          Wording.NO_LOCAL_ID;
      default -> rule.startsWith("cvc-datatype-valid") ? datatype(message) : Wording.breaks(rule);
    };
  }

  private static Sentence datatype(String message) {
    String type = named(TYPE, message);
    return type.isEmpty() ? Wording.NOT_VALID : Wording.notValid(type);
  }

  /** The names in the validator's sentence, without their namespace. */
  private static String named(Pattern pattern, String message) {
    Matcher found = pattern.matcher(message);
    return found.find() ? NAMESPACE.matcher(found.group(1)).replaceAll("") : "";
  }
}
