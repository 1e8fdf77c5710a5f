package sn.coop.schemas.codes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Writes a code list as an enum of the core, formatted as the build wants it. */
final class JavaEnum {
  private static final String INDENT = "  ";

  /** The width of a line of Javadoc, without its star. */
  private static final int WIDTH = 97;

  private final CodeList list;
  private final String column;

  /**
   * @param column a column of the list that each code is to tell; empty for none
   */
  JavaEnum(CodeList list, String column) {
    this.list = list;
    this.column = column;
    list.codes().forEach(JavaEnum::refuseStranger);
    if (!column.isEmpty()) {
      list.column(column).forEach(JavaEnum::refuseStranger);
    }
  }

  String write() {
    return """
        package sn.coop.core.codes;

        /**
        %s
         *
         * <p>Generated from codes/%s.csv; change that.
         */
        public enum %s {
        %s
        }
        """
        .formatted(doc(), list.name(), list.name(), column.isEmpty() ? plain() : telling());
  }

  private String doc() {
    String source = list.source().isEmpty() ? "" : " (%s)".formatted(list.source());
    String end = source.isEmpty() ? "" : ".";
    String text = list.english();
    String sentence = source.isEmpty() ? text : text.substring(0, text.length() - 1);
    return wrapped(sentence + source + end);
  }

  private String plain() {
    return list.codes().stream().map(code -> INDENT + code).collect(Collectors.joining(",\n"));
  }

  private String telling() {
    String type = column.substring(0, 1).toUpperCase(Locale.ROOT) + column.substring(1);
    String codes =
        list.content().rows().stream()
            .map(row -> "  %s(%s.%s)".formatted(row.get("code"), type, row.get(column)))
            .collect(Collectors.joining(",\n"));
    String values =
        list.column(column).stream()
            .distinct()
            .map(value -> INDENT + INDENT + value)
            .collect(Collectors.joining(",\n"));
    return """
        %1$s;

          /** The column of this name. */
          public enum %3$s {
        %4$s
          }

          private final %3$s %2$s;

          %5$s(%3$s %2$s) {
            this.%2$s = %2$s;
          }

          public %3$s %2$s() {
            return %2$s;
          }"""
        .formatted(codes, column, type, values, list.name());
  }

  private static String wrapped(String text) {
    StringBuilder doc = new StringBuilder(" *");
    int used = 0;
    for (String word : List.of(text.split(" ", -1))) {
      if (used > 0 && used + 1 + word.length() > WIDTH) {
        doc.append("\n *");
        used = 0;
      }
      doc.append(' ').append(word);
      used += (used > 0 ? 1 : 0) + word.length();
    }
    return doc.toString();
  }

  private static void refuseStranger(String name) {
    if (!SourceVersion.isName(name)) {
      throw new IllegalStateException(name + " cannot be a name in Java");
    }
  }
}
