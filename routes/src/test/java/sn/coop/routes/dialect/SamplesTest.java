package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SamplesTest {
  private final CanonicalForms forms = Samples.newForms();

  static List<Samples.Sample> valid() throws IOException {
    return Samples.all("valid");
  }

  static List<Samples.Sample> invalid() throws IOException {
    return Samples.all("invalid");
  }

  @Test
  void both_forms_have_samples_of_both_sorts() throws IOException {
    for (List<Samples.Sample> samples : List.of(valid(), invalid())) {
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

  @ParameterizedTest
  @MethodSource("valid")
  void libxml2_accepts_the_xml_form_too(Samples.Sample sample, @TempDir Path dir)
      throws Refusal, IOException, InterruptedException {
    assumeTrue(hasXmllint(), "xmllint (libxml2-utils) is not installed");
    Path file = dir.resolve("message.xml");
    Files.write(file, forms.convert(sample.content(), sample.mediaType(), MediaType.XML).toArray());
    Process process =
        new ProcessBuilder(
                "xmllint",
                "--nonet",
                "--noout",
                "--schema",
                Path.of("..", "schemas-xsd", "src", "main", "resources", "xsd", "message.xsd")
                    .toString(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = Bytes.of(process.getInputStream().readAllBytes()).asUtf8();
    assertThat(process.waitFor()).as(said).isZero();
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
