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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/**
 * The XML samples; those in JSON are judged where JSON is read, in the routes. What is {@code
 * broken} keeps to the schema and breaks a rule beyond it, so that the schema accepts it too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {
  private static final Path SCHEMA = Path.of("src", "main", "resources", "xsd", "message.xsd");
  private static final List<String> ACCEPTED = List.of("valid", "broken");
  private static final List<String> REFUSED = List.of("invalid");

  private final Schema schema;

  /** What xmllint says of all samples; empty if it is not installed. */
  private List<String> said = List.of();

  SamplesTest() throws SAXException {
    this.schema = SchemaFactory.newDefaultInstance().newSchema(SCHEMA.toFile());
  }

  static List<Path> accepted() throws IOException {
    return samples(ACCEPTED);
  }

  static List<Path> refused() throws IOException {
    return samples(REFUSED);
  }

  /** One process for all: starting one a sample would cost more than judging it. */
  @BeforeAll
  void ask_libxml2() throws IOException, InterruptedException {
    if (hasXmllint()) {
      said = xmllint(Stream.concat(accepted().stream(), refused().stream()).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void the_jdk_accepts_what_keeps_to_the_schema(Path sample) {
    assertThatCode(() -> schema.newValidator().validate(new StreamSource(sample.toFile())))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void the_jdk_refuses_an_invalid_sample(Path sample) {
    assertThatThrownBy(() -> schema.newValidator().validate(new StreamSource(sample.toFile())))
        .isInstanceOf(SAXException.class);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void libxml2_accepts_what_keeps_to_the_schema(Path sample) {
    assertThat(saidOf(sample)).containsExactly(sample + " validates");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void libxml2_refuses_an_invalid_sample_for_one_fault(Path sample) {
    assertThat(saidOf(sample))
        .contains(sample + " fails to validate")
        .filteredOn(line -> line.contains("Schemas validity error"))
        .hasSize(1);
  }

  private static List<Path> samples(List<String> verdicts) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "samples"))) {
      List<Path> samples =
          files
              .filter(f -> verdicts.stream().anyMatch(v -> f.toString().contains("/" + v + "/")))
              .filter(f -> f.toString().endsWith(".xml"))
              .sorted()
              .toList();
      assertThat(samples).isNotEmpty();
      return samples;
    }
  }

  private List<String> saidOf(Path sample) {
    assumeTrue(!said.isEmpty(), "xmllint (libxml2-utils) is not installed");
    return said.stream()
        .filter(line -> line.startsWith(sample + ":") || line.startsWith(sample + " "))
        .toList();
  }

  private static boolean hasXmllint() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, "xmllint")));
  }

  private static List<String> xmllint(List<Path> samples) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xmllint", "--nonet", "--noout", "--schema"));
    command.add(SCHEMA.toString());
    samples.forEach(sample -> command.add(sample.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    // 0: valid, 3: invalid; anything else means that xmllint could not judge.
    assertThat(process.waitFor()).as(said.stream().collect(Collectors.joining("\n"))).isIn(0, 3);
    return said;
  }
}
