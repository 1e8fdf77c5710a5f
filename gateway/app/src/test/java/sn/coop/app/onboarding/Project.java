package sn.coop.app.onboarding;

import java.nio.file.Files;
import java.nio.file.Path;

/** The project's own files; tests run in their module's directory. */
final class Project {
  private Project() {}

  static Path file(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(root.resolve("rcg"))) {
      Path above = root.getParent();
      if (above == null) {
        throw new AssertionError("no project above " + Path.of("").toAbsolutePath());
      }
      root = above;
    }
    return root.resolve(name);
  }
}
