package sn.coop.core.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AuthoritiesDocTest {
  private static final String REGENERATE = "rcg.regenerate";
  private static final String PAGE = "docs/authorities.md";

  @Test
  void the_page_of_authorities_says_what_the_tables_say() throws IOException {
    Path project = project();
    Path page = project.resolve(PAGE);
    String now =
        new AuthoritiesPage(project.resolve("schemas-xsd/src/main/resources/codes")).write();
    if (Boolean.getBoolean(REGENERATE)) {
      Files.writeString(page, now);
    }
    String said = Files.exists(page) ? Files.readString(page, UTF_8) : "";
    assertThat(said)
        .as(
            "%s is stale; write it anew with: mvn -pl gateway/core -am test -Dtest=AuthoritiesDocTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
            PAGE, REGENERATE)
        .isEqualTo(now);
  }

  /** Tests run in the module's directory; the page stands at the project's root. */
  private static Path project() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(root.resolve("rcg"))) {
      root = Optional.ofNullable(root.getParent()).orElseThrow();
    }
    return root;
  }
}
