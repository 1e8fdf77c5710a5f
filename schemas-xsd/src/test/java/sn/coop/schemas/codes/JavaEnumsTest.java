package sn.coop.schemas.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The enums of the core; enums.csv says which lists those are, and which column each tells. */
final class JavaEnumsTest {
  private static final Path CORE =
      Path.of("..", "gateway", "core", "src", "main", "java", "sn", "coop", "core", "codes");
  private static final Path WANTED =
      Path.of("src", "test", "resources", "sn", "coop", "schemas", "codes", "enums.csv");
  private static final List<String> BY_HAND = List.of("Codes.java", "package-info.java");

  static List<Map<String, String>> wanted() throws IOException {
    return Csv.read(WANTED).rows();
  }

  @ParameterizedTest
  @MethodSource("wanted")
  void the_core_has_the_list(Map<String, String> wanted) throws IOException {
    CodeList list = CodeList.of(wanted.getOrDefault("list", ""));
    String now = new JavaEnum(list, wanted.getOrDefault("column", "")).write();
    Generated.assertCurrent(CORE.resolve(list.name() + ".java"), now, JavaEnumsTest.class);
  }

  @Test
  void no_enum_is_left_over() throws IOException {
    List<String> expected =
        wanted().stream().map(wanted -> wanted.getOrDefault("list", "") + ".java").toList();
    try (Stream<Path> files = Files.list(CORE)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> !BY_HAND.contains(f)))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void a_list_whose_codes_are_no_names_stays_with_the_schema() throws IOException {
    CodeList list = CodeList.of("InformationEvaluation");
    assertThatThrownBy(() -> new JavaEnum(list, "")).hasMessageContaining("cannot be a name");
  }
}
