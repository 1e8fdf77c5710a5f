package sn.coop.schemas.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A code list.
 *
 * @param name the name of its type in the schema
 * @param english what it is for
 * @param french the same in French
 * @param source the standard or treaty that it follows, if any
 * @param content its columns and codes
 */
public record CodeList(String name, String english, String french, String source, Csv content) {
  static final Path FOLDER = Path.of("src", "main", "resources", "codes");

  /** The columns that every list has; a list may have more. */
  static final List<String> COLUMNS = List.of("code", "since", "en", "fr");

  private static final String DIRECTORY = "lists";

  /** All lists, in the order of lists.csv. */
  static List<CodeList> all() throws IOException {
    List<CodeList> lists = new ArrayList<>();
    for (Map<String, String> row : Csv.read(file(DIRECTORY)).rows()) {
      String name = row.getOrDefault("list", "");
      lists.add(
          new CodeList(
              name,
              row.getOrDefault("en", ""),
              row.getOrDefault("fr", ""),
              row.getOrDefault("source", ""),
              Csv.read(file(name))));
    }
    return lists;
  }

  public static CodeList of(String name) throws IOException {
    return all().stream()
        .filter(list -> list.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no code list " + name));
  }

  /** The names of the files that hold a list, whether or not lists.csv knows them. */
  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.csv$", ""))
          .filter(name -> !name.equals(DIRECTORY))
          .toList();
    }
  }

  public List<String> codes() {
    return column("code");
  }

  List<String> column(String column) {
    return content.rows().stream().map(row -> row.getOrDefault(column, "")).toList();
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".csv");
  }
}
