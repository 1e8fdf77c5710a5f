package sn.coop.schemas.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of comma-separated values (RFC 4180) with a heading, one line a row.
 *
 * @param columns the heading
 * @param rows values by column
 */
public record Csv(List<String> columns, List<Map<String, String>> rows) {
  /** A value, bare or in quotes, with what ends it. */
  private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");

  public Csv {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static Csv read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> columns = cells(file, lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(file, line);
      if (cells.size() != columns.size()) {
        throw new IllegalStateException(file + " has not one value a column: " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(columns.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return new Csv(columns, rows);
  }

  private static List<String> cells(Path file, String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    boolean open = true;
    while (open) {
      if (!cell.lookingAt()) {
        throw new IllegalStateException(file + " has a quote too many or too few: " + line);
      }
      String quoted = cell.group(1);
      cells.add(quoted == null ? String.valueOf(cell.group(2)) : quoted.replace("\"\"", "\""));
      open = ",".equals(cell.group(3));
      cell.region(cell.end(), line.length());
    }
    return cells;
  }
}
