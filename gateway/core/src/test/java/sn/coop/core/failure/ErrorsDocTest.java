package sn.coop.core.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ErrorsDocTest {
  private static final String REGENERATE = "rcg.regenerate";
  private static final String PAGE = "docs/errors.md";

  @Test
  void the_page_of_errors_says_what_the_code_says() throws IOException {
    Path page = project().resolve(PAGE);
    String now = ErrorsPage.write();
    if (Boolean.getBoolean(REGENERATE)) {
      Files.writeString(page, now);
    }
    String said = Files.exists(page) ? Files.readString(page, UTF_8) : "";
    assertThat(said)
        .as(
            "%s is stale; write it anew with: mvn -pl gateway/core test -Dtest=ErrorsDocTest -D%s=true",
            PAGE, REGENERATE)
        .isEqualTo(now);
  }

  @Test
  void the_page_of_errors_names_every_code_with_both_sentences() {
    String page = ErrorsPage.write();
    for (Code code : Code.values()) {
      assertThat(page)
          .contains("### " + code.name() + "\n", code.english(), code.french())
          .contains("`" + code.problemType() + "`");
    }
  }

  /** Tests run in the module's directory; the page stands at the project's root. */
  private static Path project() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(root.resolve("rcg"))) {
      Path above = root.getParent();
      if (above == null) {
        throw new AssertionError("no project above " + Path.of("").toAbsolutePath());
      }
      root = above;
    }
    return root;
  }
}
