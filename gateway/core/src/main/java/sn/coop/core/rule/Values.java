package sn.coop.core.rule;

import java.util.Map;
import java.util.stream.Collectors;
import sn.coop.core.table.Table;

/**
 * The figures that practice or a treaty sets and that may change: data, never code. Columns: key,
 * value, unit, source.
 */
public final class Values {
  private final Map<String, Integer> byKey;

  private Values(Map<String, Integer> byKey) {
    this.byKey = Map.copyOf(byKey);
  }

  /** The figures that this program comes with. */
  public static Values shipped() {
    return new Values(
        Table.beside(Values.class, "values.csv").rows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.getOrDefault("key", ""),
                    row -> Integer.valueOf(row.getOrDefault("value", "")))));
  }

  /**
   * @throws IllegalStateException if no such figure was shipped
   */
  public int of(String key) {
    Integer value = byKey.get(key);
    if (value == null) {
      throw new IllegalStateException("values.csv has no " + key);
    }
    return value;
  }
}
