package sn.coop.core.rule.mla;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.message.Part;
import sn.coop.core.table.Table;

/**
 * What a type of measure needs: data, for treaties and practice change.
 *
 * @param always its parts, in any version; of several with a bar between them one is enough
 * @param since11 further parts, for which 1.0 had no words
 * @param order whether it needs the decision of a judge
 * @param place whether it must be said where its objects are
 * @param fixed whether it may have one recipient only
 */
record Needs(String always, String since11, boolean order, boolean place, boolean fixed) {
  private static final Needs NOTHING = new Needs("", "", false, false, false);
  private static final Map<String, Needs> BY_TYPE =
      Table.beside(Needs.class, "measures.csv").rows().stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.getOrDefault("type", ""), Needs::ofRow));

  static Needs of(Part measure) {
    return measure.text("type").map(type -> BY_TYPE.getOrDefault(type, NOTHING)).orElse(NOTHING);
  }

  /** The types of measure that the table knows. */
  static Set<String> types() {
    return BY_TYPE.keySet();
  }

  /** The parts that a measure must have; of each list one. */
  List<List<String>> details(boolean asOld) {
    return Stream.of(always, asOld ? "" : since11)
        .flatMap(parts -> Arrays.stream(parts.split(" ", -1)))
        .filter(part -> !part.isEmpty())
        .map(part -> List.of(part.split("\\|", -1)))
        .toList();
  }

  private static Needs ofRow(Map<String, String> row) {
    return new Needs(
        row.getOrDefault("needs", ""),
        row.getOrDefault("needs-since-1.1", ""),
        isYes(row, "order"),
        isYes(row, "place"),
        isYes(row, "fixed"));
  }

  private static boolean isYes(Map<String, String> row, String column) {
    return "yes".equals(row.get(column));
  }
}
