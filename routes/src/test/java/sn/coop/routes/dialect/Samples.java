package sn.coop.routes.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import sn.coop.core.canon.StandardRules;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;

/** The samples of the schema module. */
final class Samples {
  private static final Path ROOT =
      Path.of("..", "schemas-xsd", "src", "test", "resources", "samples");

  /** The day on which the samples are judged. */
  static final Instant JUDGED_AT = Instant.parse("2026-11-24T09:00:00Z");

  private Samples() {}

  /** The real forms and rules, on the day of the samples. */
  static CanonicalForms newForms() {
    return new CanonicalForms(StandardRules.book(Clock.fixed(JUDGED_AT, ZoneOffset.UTC)));
  }

  /**
   * @param path such as {@code mla/valid/ack.xml}
   */
  record Sample(Path path) {
    Bytes content() {
      return Bytes.of(Samples.bytes(path));
    }

    MediaType mediaType() {
      return path.toString().endsWith(".xml") ? MediaType.XML : MediaType.JSON;
    }

    /**
     * The one fault. Of an invalid sample: what it is told as. Of a broken one: code, rule and
     * path.
     */
    String fault() {
      String name = path.getFileName().toString();
      Path beside = path.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".fault");
      return Bytes.of(Samples.bytes(beside)).asUtf8().strip();
    }

    @Override
    public String toString() {
      return ROOT.relativize(path).toString();
    }
  }

  static Sample of(String name) {
    return new Sample(ROOT.resolve(name));
  }

  /**
   * @param verdict {@code valid}, {@code invalid} (the schema refuses it) or {@code broken} (the
   *     schema accepts it, a rule refuses it)
   */
  static List<Sample> all(String verdict) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(f -> f.toString().contains("/" + verdict + "/"))
          .filter(f -> f.toString().endsWith(".json") || f.toString().endsWith(".xml"))
          .sorted()
          .map(Sample::new)
          .toList();
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new IllegalStateException("no sample: " + path, e);
    }
  }
}
