package sn.coop.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data that this program comes with: comma-separated values (RFC 4180) with a heading, beside the
 * class that reads them. One line a row; a comma or a quote inside a value needs quotes.
 */
public final class Table {
  private final String name;
  private final List<Map<String, String>> rows;

  private Table(String name, List<Map<String, String>> rows) {
    this.name = name;
    this.rows = List.copyOf(rows);
  }

  /**
   * @throws IllegalStateException if there is no such resource, or a row has not as many values as
   *     the heading
   */
  public static Table beside(Class<?> reader, String name) {
    try (InputStream in = reader.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is part of this program");
      }
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Table of(String name, List<String> lines) {
    List<String> heading = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      if (cells.size() != heading.size()) {
        throw new IllegalStateException(
            "%s: %d values under %d headings: %s"
                .formatted(name, cells.size(), heading.size(), line));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(heading.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return new Table(name, rows);
  }

  public List<Map<String, String>> rows() {
    return rows;
  }

  /**
   * The row with this value in this column.
   *
   * @throws IllegalStateException if there is none, or more than one
   */
  public Map<String, String> row(String column, String value) {
    List<Map<String, String>> found =
        rows.stream().filter(row -> value.equals(row.get(column))).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "%s has %d rows with %s %s".formatted(name, found.size(), column, value));
    }
    return found.get(0);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
