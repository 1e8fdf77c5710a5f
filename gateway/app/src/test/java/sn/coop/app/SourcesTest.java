package sn.coop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What byte code does not show: the rules that are about the text itself. */
class SourcesTest {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".rcg", ".idea");
  private static final int MAX_LINES = 300;

  /** One promise to each line of the Ledger's contract: splitting it would hide what is missing. */
  private static final Set<String> LONG_BY_NATURE = Set.of("LedgerContract.java");

  private static final Pattern CATCH_ALL =
      Pattern.compile("catch \\((final )?(Exception|Throwable) ");

  private static final List<Path> FILES = new ArrayList<>();

  @BeforeAll
  static void walk() throws IOException {
    FILES.clear();
    Files.walkFileTree(
        PROJECT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(dir.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            FILES.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static List<Path> java(String part) {
    return FILES.stream()
        .filter(file -> file.toString().endsWith(".java") && file.toString().contains(part))
        .toList();
  }

  private static List<Path> mainWithout(Pattern pattern) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : java("/src/main/java/")) {
      if (pattern.matcher(Files.readString(file)).find()) {
        found.add(file);
      }
    }
    return found;
  }

  @Test
  void there_is_something_to_look_at() {
    assertThat(java("/src/main/java/")).hasSizeGreaterThan(150);
  }

  @Test
  void no_file_is_longer_than_one_reads() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : java("/src/")) {
      int lines = Files.readAllLines(file).size();
      if (lines > MAX_LINES && !LONG_BY_NATURE.contains(String.valueOf(file.getFileName()))) {
        tooLong.add(lines + " lines: " + PROJECT.relativize(file));
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void everything_is_caught_in_one_place_only() throws IOException {
    assertThat(mainWithout(CATCH_ALL)).isEmpty();
  }

  @Test
  void nobody_sleeps_to_synchronise() throws IOException {
    assertThat(mainWithout(Pattern.compile("Thread\\.sleep|TimeUnit\\.[A-Z]+\\.sleep"))).isEmpty();
  }

  @Test
  void nothing_is_left_to_do_under_the_carpet() throws IOException {
    assertThat(mainWithout(Pattern.compile("TODO|FIXME|XXX"))).isEmpty();
  }

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    List<Path> silent = new ArrayList<>();
    for (Path file : java("/src/main/java/")) {
      Path info = file.resolveSibling("package-info.java");
      if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
        silent.add(file);
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void there_is_no_private_key_in_the_repository() throws IOException {
    Pattern key = Pattern.compile("-----BEGIN ([A-Z]+ )*PRIVATE KEY-----\\s+[A-Za-z0-9+/]{20}");
    for (Path file : FILES) {
      assertThat(file.toString()).doesNotEndWith(".p12").doesNotEndWith(".jks");
      try {
        assertThat(key.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
      } catch (MalformedInputException binary) {
        assertThat(file.toString()).as("an unknown binary file").matches(".*\\.(png|pdf|jar)");
      }
    }
  }
}
