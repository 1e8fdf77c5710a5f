package sn.coop.schemas.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Patterns of XML Schema (part 2, appendix F) as regular expressions of ECMA-262 with the flag u,
 * which JSON Schema wants. What the two write alike is copied; what only one has is put into words
 * of the other, or refused.
 */
final class EcmaPattern {
  private static final String SAME_ESCAPES = "\\.?*+{}()[]|^nrt";
  private static final Map<Character, String> CLASSES = Map.of('s', "\\t\\n\\r ", 'd', "\\p{Nd}");

  private final String pattern;
  private final StringBuilder out = new StringBuilder();
  private boolean inClass;
  private int at;

  private EcmaPattern(String pattern) {
    this.pattern = pattern;
  }

  /** The whole text must match one of these. */
  static String anyOf(List<String> patterns) {
    return patterns.stream().map(EcmaPattern::of).collect(Collectors.joining("|", "^(?:", ")$"));
  }

  static String of(String pattern) {
    EcmaPattern translation = new EcmaPattern(pattern);
    while (translation.at < pattern.length()) {
      translation.step();
    }
    return translation.out.toString();
  }

  private void step() {
    char c = pattern.charAt(at);
    at++;
    switch (c) {
      case '\\' -> escape(pattern.charAt(at++));
      case '[' -> openClass();
      case ']' -> {
        inClass = false;
        out.append(c);
      }
      case '.' -> out.append(inClass ? "." : "[^\\n\\r]");
      // Anchors in ECMA-262, plain characters in XML Schema.
      case '^', '$' -> out.append(inClass ? "" : "\\").append(c);
      default -> plain(c);
    }
  }

  private void openClass() {
    if (inClass) {
      throw new IllegalArgumentException("no subtraction of classes: " + pattern);
    }
    inClass = true;
    out.append('[');
    if (pattern.charAt(at) == '^') {
      out.append('^');
      at++;
    }
  }

  private void escape(char c) {
    if (c == 'p' || c == 'P') {
      int end = pattern.indexOf('}', at) + 1;
      out.append('\\').append(c).append(pattern, at, end);
      at = end;
    } else if (CLASSES.containsKey(c)) {
      out.append(inClass ? CLASSES.get(c) : "[" + CLASSES.get(c) + "]");
    } else if (c == '-') {
      out.append(inClass ? "\\-" : "-");
    } else if (SAME_ESCAPES.indexOf(c) >= 0) {
      out.append('\\').append(c);
    } else {
      throw new IllegalArgumentException("no escape \\" + c + ": " + pattern);
    }
  }

  private void plain(char c) {
    if (c < ' ' || c > '~') {
      out.append("\\u%04X".formatted((int) c));
    } else {
      out.append(c);
    }
  }
}
