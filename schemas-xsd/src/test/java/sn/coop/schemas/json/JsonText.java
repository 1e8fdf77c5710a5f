package sn.coop.schemas.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON for readers: what fits into a line stands in a line. */
final class JsonText {
  private static final int WIDTH = 120;

  private JsonText() {}

  static String write(Map<String, Object> object) {
    return value(object, "", 0) + "\n";
  }

  /**
   * @param before how much of the line is taken
   */
  private static String value(Object value, String indent, int before) {
    String line = line(value);
    if (before + line.length() <= WIDTH) {
      return line;
    }
    String deeper = indent + "  ";
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> property(deeper + quoted(e.getKey()) + ": ", e.getValue(), deeper))
          .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(one -> property(deeper, one, deeper))
          .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
    }
    return line;
  }

  private static String property(String before, Object value, String indent) {
    return before + value(value, indent, before.length());
  }

  private static String line(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> quoted(e.getKey()) + ": " + line(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonText::line).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String ? quoted(value) : String.valueOf(value);
  }

  private static String quoted(Object text) {
    return "\"" + String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
