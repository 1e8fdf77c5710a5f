package sn.coop.routes.dialect;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Puts the validator's findings into our words. The validator's own sentences quote the values
 * found; only its rule names (XML Schema part 1, appendix C.1) and the names of elements and local
 * ids are taken over.
 */
final class SchemaFaults implements ErrorHandler {
  /** Rules that repeat what was just said of the same place. */
  private static final Set<String> ECHOES =
      Set.of("cvc-type.3.1.3", "cvc-attribute.3", "cvc-complex-type.2.2");

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
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
    if (ECHOES.contains(rule) && faults.at(here)) {
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
    return List.of(quoted(message, 1).split(", ", -1));
  }

  private void misplaced(String here, List<String> expected) {
    String last = expected.get(expected.size() - 1);
    if (ordered) {
      faults.add(here, "stands where this is expected: " + String.join(" or ", expected));
    } else if (path.demands(1, last)) {
      incomplete(Faults.parentOf(here), expected, 1);
    } else {
      faults.add(here, "is not expected here");
    }
  }

  /** In a sequence, what is demanded stands last among what could follow. */
  private void incomplete(String place, List<String> expected, int outwards) {
    if (!known.within(place)) {
      String last = expected.get(expected.size() - 1);
      boolean demanded = path.demands(outwards, last);
      faults.add(place, "lacks " + (demanded ? last : String.join(" or ", expected)));
    }
  }

  private static String sentence(String rule, String message) {
    return switch (rule) {
      case "cvc-complex-type.2.4.d" -> "is not expected here";
      case "cvc-complex-type.2.4.e", "cvc-complex-type.2.4.f" -> "is repeated too often";
      case "cvc-complex-type.2.3", "cvc-type.3.1.2" -> "holds the wrong kind of content";
      case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" -> "has an unknown attribute";
      case "cvc-complex-type.4" -> "lacks " + quoted(message, 0);
      case "cvc-enumeration-valid" -> "is not in the code list";
      case "cvc-pattern-valid" -> "does not have the required form";
      case "cvc-minLength-valid", "cvc-length-valid" -> "is too short";
      case "cvc-maxLength-valid" -> "is too long";
      case "cvc-minInclusive-valid", "cvc-minExclusive-valid" -> "is too small";
      case "cvc-maxInclusive-valid", "cvc-maxExclusive-valid" -> "is too large";
      case "cvc-identity-constraint.4.1", "cvc-identity-constraint.4.2.2" -> "repeats a localId";
      case "cvc-identity-constraint.4.2.1", "cvc-identity-constraint.4.2.1.a" ->
          "has a part without a localId";
      case "cvc-identity-constraint.4.3" -> dangling(message);
      default -> rule.startsWith("cvc-datatype-valid") ? datatype(message) : "breaks rule " + rule;
    };
  }

  private static String dangling(String message) {
    return "holds a " + quoted(message, 0) + " to an unknown localId: " + quoted(message, 1);
  }

  private static String datatype(String message) {
    String type = quoted(message, 1);
    return type.isEmpty() ? "is not a valid value" : "is not a valid " + type;
  }

  /** The n-th quoted name of the validator's sentence, without its namespace. */
  private static String quoted(String message, int n) {
    Matcher quoted = QUOTED.matcher(message);
    for (int i = 0; quoted.find(); i++) {
      if (i == n) {
        return NAMESPACE.matcher(quoted.group(1)).replaceAll("");
      }
    }
    return "";
  }
}
