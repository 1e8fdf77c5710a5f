package sn.coop.schemas.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CodeListsTest {
  /**
   * What no schema asks for: the role of an attachment was free in 1.0, and the type of an
   * authority is data of a gateway, in no message.
   */
  private static final Set<String> NOT_IN_MESSAGES = Set.of("AttachmentRole", "AuthorityType");

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path XSD = RESOURCES.resolve("xsd").resolve("codes.xsd");

  static List<CodeList> lists() throws IOException {
    return CodeList.all();
  }

  @Test
  void the_schema_holds_the_lists() throws IOException {
    Generated.assertCurrent(XSD, CodesXsd.write(), CodeListsTest.class);
  }

  @Test
  void every_list_is_asked_for_by_a_schema() throws IOException {
    StringBuilder schemas = new StringBuilder();
    try (Stream<Path> files = Files.list(RESOURCES.resolve("xsd"))) {
      for (Path file : files.toList()) {
        schemas.append(Files.readString(file));
      }
    }
    assertThat(lists())
        .extracting(CodeList::name)
        .filteredOn(name -> !schemas.toString().contains("type=\"" + name + "\""))
        .containsExactlyInAnyOrderElementsOf(NOT_IN_MESSAGES);
  }

  @Test
  void every_list_is_described_once_and_every_described_list_exists() throws IOException {
    assertThat(lists())
        .extracting(CodeList::name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(CodeList.files())
        .allMatch(name -> name.matches("[A-Z][A-Za-z0-9]+"));
    assertThat(lists()).allSatisfy(list -> assertSentences(list.english(), list.french()));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_code_has_a_name_in_both_languages(CodeList list) {
    assertThat(list.content().columns()).startsWith(CodeList.COLUMNS.toArray(String[]::new));
    assertThat(list.codes())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Za-z0-9][A-Za-z0-9_.+]{0,63}"));
    for (Map<String, String> code : list.content().rows()) {
      assertThat(code).allSatisfy((column, value) -> assertThat(value).isNotBlank());
      assertTypography(code.getOrDefault("en", ""), code.getOrDefault("fr", ""));
    }
    assertThat(list.column("en")).doesNotHaveDuplicates();
    assertThat(list.column("fr")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_code_says_since_which_version_it_is_spoken(CodeList list) throws IOException {
    assertThat(versions()).containsAll(list.column("since"));
  }

  private static List<String> versions() throws IOException {
    return CodeList.of("SchemaVersion").codes();
  }

  private static void assertSentences(String english, String french) {
    assertThat(english).matches("[A-Z].*\\.");
    assertThat(french).matches("[A-ZÀÉ].*\\.").isNotEqualTo(english);
    assertTypography(english, french);
  }

  /** French typography: a space stands before ';' and ':', which English does not have. */
  private static void assertTypography(String english, String french) {
    assertThat(french).matches("[A-ZÀÉÊŒ0-9].*").doesNotContainPattern("[a-zé][;:] ");
    assertThat(english).matches("[A-Z0-9].*").doesNotContainPattern(" [;:]");
  }
}
