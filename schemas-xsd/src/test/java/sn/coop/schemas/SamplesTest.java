package sn.coop.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** The XML samples; those in JSON are judged where JSON is read, in the routes. */
class SamplesTest {
  private static final Path SCHEMA = Path.of("src", "main", "resources", "xsd", "message.xsd");

  static List<Path> valid() throws IOException {
    return samples("valid");
  }

  static List<Path> invalid() throws IOException {
    return samples("invalid");
  }

  @ParameterizedTest
  @MethodSource("valid")
  void the_jdk_accepts_a_valid_sample(Path sample) throws SAXException {
    Schema schema = SchemaFactory.newDefaultInstance().newSchema(SCHEMA.toFile());
    assertThatCode(() -> schema.newValidator().validate(new StreamSource(sample.toFile())))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void the_jdk_refuses_an_invalid_sample(Path sample) throws SAXException {
    Schema schema = SchemaFactory.newDefaultInstance().newSchema(SCHEMA.toFile());
    assertThatThrownBy(() -> schema.newValidator().validate(new StreamSource(sample.toFile())))
        .isInstanceOf(SAXException.class);
  }

  @ParameterizedTest
  @MethodSource("valid")
  void libxml2_accepts_a_valid_sample(Path sample) throws IOException, InterruptedException {
    assertThat(xmllint(sample)).contains("message.xml validates");
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void libxml2_refuses_an_invalid_sample_for_one_fault(Path sample)
      throws IOException, InterruptedException {
    assertThat(xmllint(sample)).containsOnlyOnce("Schemas validity error");
  }

  private static List<Path> samples(String verdict) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "samples"))) {
      List<Path> samples =
          files
              .filter(f -> f.toString().contains("/" + verdict + "/"))
              .filter(f -> f.toString().endsWith(".xml"))
              .sorted()
              .toList();
      assertThat(samples).isNotEmpty();
      return samples;
    }
  }

  /** What xmllint says; the file is named {@code message.xml} in it. */
  private static String xmllint(Path sample) throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(dir -> Files.isExecutable(Path.of(dir, "xmllint"))),
        "xmllint (libxml2-utils) is not installed");
    Process process =
        new ProcessBuilder(
                "xmllint", "--nonet", "--noout", "--schema", SCHEMA.toString(), sample.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .replace(sample.toString(), "message.xml");
    // 0: valid, 3: invalid; anything else means that xmllint could not judge.
    assertThat(process.waitFor()).as(said).isIn(0, 3);
    return said;
  }
}
