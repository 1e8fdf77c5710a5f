package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.erosb.jsonsKema.FormatValidationPolicy;
import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.ValidationFailure;
import com.github.erosb.jsonsKema.Validator;
import com.github.erosb.jsonsKema.ValidatorConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;
import sn.coop.schemas.canonical.Message;

/** The published JSON Schema, as a partner's own validator reads it, and the receiver agree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonSchemaTest {
  /** What a receiver refuses by the XML Schema and JSON Schema has no words for. */
  private static final Map<String, String> BEYOND_JSON_SCHEMA =
      Map.of(
          "alert/invalid/custody-of-an-unknown-person.json", "no references between values",
          "alert/invalid/vessel-ref-to-a-person.json", "no references between values",
          "mla/invalid/local-id-twice.json", "no keys",
          "mla/invalid/person-ref-dangling.json", "no references between values",
          "mla/invalid/question-twice.json", "no keys",
          "mla/invalid/return-with-evidence-twice.json", "no keys",
          "mla/invalid/return-with-its-record-missing.json", "no references between values");

  private final CanonicalForms forms = Samples.newForms();
  private final Schema schema;

  JsonSchemaTest() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Message.class.getResourceAsStream("/json/message.schema.json"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      schema = new SchemaLoader(new JsonParser(text).parse()).load();
    }
  }

  static List<Samples.Sample> valid() throws IOException {
    return Samples.all("valid");
  }

  /** Those in JSON: what XML alone can get wrong is no matter of a JSON Schema. */
  static List<Samples.Sample> invalid() throws IOException {
    return Samples.all("invalid").stream()
        .filter(sample -> sample.mediaType() == MediaType.JSON)
        .toList();
  }

  /** What breaks a rule keeps to the schema. */
  static List<Samples.Sample> broken() throws IOException {
    return Samples.all("broken").stream()
        .filter(sample -> sample.mediaType() == MediaType.JSON)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void what_the_receiver_takes_the_schema_takes(Samples.Sample sample) throws Refusal {
    Bytes json = forms.convert(sample.content(), sample.mediaType(), MediaType.JSON);
    assertThat(failure(json.asUtf8())).isNull();
    if (sample.mediaType() == MediaType.JSON) {
      assertThat(failure(sample.content().asUtf8())).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void what_the_xml_schema_refuses_the_json_schema_refuses_too(Samples.Sample sample) {
    boolean taken = failure(sample.content().asUtf8()) == null;
    assertThat(taken).isEqualTo(excused().contains(sample.toString()));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void what_only_a_rule_refuses_the_schema_takes(Samples.Sample sample) {
    assertThat(failure(sample.content().asUtf8())).isNull();
  }

  @Test
  void nothing_is_excused_that_is_no_sample() throws IOException {
    assertThat(invalid()).extracting(Samples.Sample::toString).containsAll(excused());
  }

  private static Set<String> excused() {
    return BEYOND_JSON_SCHEMA.keySet();
  }

  private @Nullable ValidationFailure failure(String json) {
    ValidatorConfig asserting =
        ValidatorConfig.builder().validateFormat(FormatValidationPolicy.ALWAYS).build();
    return Validator.create(schema, asserting).validate(new JsonParser(json).parse());
  }
}
