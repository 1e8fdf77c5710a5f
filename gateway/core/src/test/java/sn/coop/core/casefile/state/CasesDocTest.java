package sn.coop.core.casefile.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CasesDocTest {
  private static final String PAGE = "docs/cases.md";

  @Test
  void the_page_of_cases_draws_the_tables_that_the_program_runs_on() throws IOException {
    Path page = project().resolve(PAGE);
    String now = CasesPage.write();
    if (Boolean.getBoolean("rcg.regenerate")) {
      Files.writeString(page, now);
    }
    String said = Files.exists(page) ? Files.readString(page, UTF_8) : "";
    assertThat(said)
        .as("%s is stale; write it anew with -Dtest=CasesDocTest -Drcg.regenerate=true", PAGE)
        .isEqualTo(now);
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
