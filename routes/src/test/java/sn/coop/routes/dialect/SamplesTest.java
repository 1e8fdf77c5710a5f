package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {
  private final CanonicalForms forms = Samples.newForms();

  static List<Samples.Sample> valid() throws IOException {
    return Samples.all("valid");
  }

  static List<Samples.Sample> invalid() throws IOException {
    return Samples.all("invalid");
  }

  static List<Samples.Sample> broken() throws IOException {
    return Samples.all("broken");
  }

  @Test
  void both_forms_have_samples_of_every_sort() throws IOException {
    for (List<Samples.Sample> samples : List.of(valid(), invalid(), broken())) {
      assertThat(samples).extracting(Samples.Sample::mediaType).contains(MediaType.values());
    }
  }

  @ParameterizedTest
  @MethodSource("valid")
  void a_valid_sample_is_read_and_says_the_same_in_the_other_form(Samples.Sample sample)
      throws Refusal {
    MediaType other = sample.mediaType() == MediaType.XML ? MediaType.JSON : MediaType.XML;
    Bytes there = forms.convert(sample.content(), sample.mediaType(), other);
    Bytes back = forms.convert(there, other, sample.mediaType());
    assertThat(there).isNotEqualTo(sample.content());
    assertThat(json(back, sample.mediaType())).isEqualTo(json(there, other));
    if (sample.mediaType() == MediaType.JSON) {
      assertThat(tree(back)).isEqualTo(tree(sample.content()));
    } else {
      assertThat(forms.convert(forms.convert(back, MediaType.XML, other), other, MediaType.XML))
          .isEqualTo(back);
    }
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void an_invalid_sample_is_refused_for_its_one_fault(Samples.Sample sample) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> forms.read(sample.content(), sample.mediaType()));
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(Code.SCHEMA_INVALID);
    assertThat(refusal.detail()).isEqualTo(sample.fault());
  }

  /** It keeps to the schema, so that a rule alone refuses it: the right one, at the right place. */
  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_sample_is_refused_for_the_one_rule_it_breaks(Samples.Sample sample) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> forms.read(sample.content(), sample.mediaType()));
    assertThat(refusal).isNotNull();
    assertThat(refusal.faults())
        .extracting(fault -> fault.code() + " " + fault.rule() + " " + fault.path())
        .containsExactly(sample.fault());
  }

  /** One process for all: starting one a sample would cost more than judging it. */
  @Test
  void libxml2_accepts_the_xml_form_too(@TempDir Path dir)
      throws Refusal, IOException, InterruptedException {
    assumeTrue(hasXmllint(), "xmllint (libxml2-utils) is not installed");
    List<String> command = new ArrayList<>(List.of("xmllint", "--nonet", "--noout", "--schema"));
    command.add(
        Path.of("..", "schemas-xsd", "src", "main", "resources", "xsd", "message.xsd").toString());
    for (Samples.Sample sample : valid()) {
      Path file = dir.resolve(sample.toString().replace('/', '_'));
      Bytes xml = forms.convert(sample.content(), sample.mediaType(), MediaType.XML);
      Files.write(file, xml.toArray());
      command.add(file.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = Bytes.of(process.getInputStream().readAllBytes()).asUtf8();
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.endsWith(" validates"))).hasSize(valid().size());
  }

  private static boolean hasXmllint() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, "xmllint")));
  }

  private JsonNode json(Bytes content, MediaType form) throws Refusal {
    return tree(forms.convert(content, form, MediaType.JSON));
  }

  private static JsonNode tree(Bytes json) {
    return JsonMapper.shared().readTree(json.toArray());
  }
}
