package sn.coop.schemas.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are written from others and kept beside them, so that readers need no build. */
public final class Generated {
  private static final String REGENERATE = "rcg.regenerate";

  private Generated() {}

  /**
   * Fails if the file is not what would be written now; writes it first if that was asked for.
   *
   * @param test the test class that compares it
   */
  public static void assertCurrent(Path file, String now, Class<?> test) throws IOException {
    if (Boolean.getBoolean(REGENERATE)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, now);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "%s is stale; write it anew with: mvn -pl schemas-xsd test -Dtest=%s -D%s=true",
            file, test.getSimpleName(), REGENERATE)
        .isEqualTo(now);
  }
}
