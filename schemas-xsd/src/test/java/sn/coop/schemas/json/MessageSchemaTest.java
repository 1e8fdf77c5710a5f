package sn.coop.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.schemas.codes.CodeList;
import sn.coop.schemas.codes.Generated;

final class MessageSchemaTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");

  @Test
  void the_json_schema_says_what_the_xml_schemas_say() throws Exception {
    Xsd xsd = Xsd.read(RESOURCES.resolve("xsd"));
    List<String> messageTypes = CodeList.of("MessageType").codes();
    Generated.assertCurrent(
        RESOURCES.resolve("json").resolve("message.schema.json"),
        JsonText.write(new MessageSchema(xsd).write(messageTypes)),
        MessageSchemaTest.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [A-Z]{2}(-[A-Z0-9]{1,16}){0,3} | [A-Z]{2}(-[A-Z0-9]{1,16}){0,3}
          \\+[1-9]\\.[0-9]\\-              | \\+[1-9]\\.[0-9]-
          [+\\-][^@\\s]+\\s                | [+\\-][^@\\t\\n\\r ]+[\\t\\n\\r ]
          [\\p{L}\\d]\\P{Cc}               | [\\p{L}\\p{Nd}]\\P{Cc}
          a.b[.]                         | a[^\\n\\r]b[.]
          $a^[$^]                        | \\$a\\^[$^]
          [é]                            | [\\u00E9]
          """)
  void a_pattern_means_the_same_in_both(String xml, String ecma) {
    assertThat(EcmaPattern.of(xml)).isEqualTo(ecma);
    assertThat(Pattern.compile(EcmaPattern.anyOf(List.of(xml, "x"))).matcher("-x-").find())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a-z-[aeiou]]", "\\i\\c*", "\\w"})
  void a_pattern_that_cannot_be_said_is_refused(String xml) {
    assertThatThrownBy(() -> EcmaPattern.of(xml)).hasMessageContaining(xml);
  }
}
