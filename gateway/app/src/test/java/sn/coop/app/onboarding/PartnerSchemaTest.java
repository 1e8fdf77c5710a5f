package sn.coop.app.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.failure.Breach;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and the gateway's own reader must not drift apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PartnerSchemaTest {
  private static final String GATEWAY = "es-gateway.yaml";

  private final PartnersFolder.Maker folders;
  private PartnersFolder dakar;
  private final Schema schema;

  PartnerSchemaTest(@TempDir Path temporary) throws IOException, Breach {
    folders = new PartnersFolder.Maker(temporary);
    dakar = folders.of("dakar");
    String text = Files.readString(Project.file("partner-configs/partner.schema.json"));
    schema = new SchemaLoader(new JsonParser(text).parse()).load();
  }

  @BeforeEach
  void layOut() throws IOException {
    dakar = folders.of("dakar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dakar/es-gateway", "dakar/sn-dacg", "madrid/es-mju", "madrid/sn-gateway"})
  void the_schema_takes_every_dev_partner(String name) throws IOException {
    String text = Files.readString(Project.file("partner-configs/dev/" + name + ".yaml"));

    assertThat(isTaken(text)).isTrue();
  }

  /**
   * An authority that is wrong stands first: of several keys that match one pattern, this validator
   * judges the first alone.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          partner: es-gateway | partner: Es_Gateway
          partner: es-gateway | partnr: es-gateway
          name: Passerelle    | nam: Passerelle
          kind: gateway       | kind: bridge
          country: ES         | country: Spain
          country: ES         | country: NO
          families: [MLA]     | families: [MLO]
          families: [MLA]     | families: [GATEWAY]
          families: [MLA]     | families: MLA
          families: [MLA]     | family: [MLA]
          PRODUCTION          | PROD
          tls: certs          | tsl: certs
          countersign: certs  | countersigns: certs
          ES-GATEWAY:         | es-gateway:
          authorities:        | authorities:~  ES-TSJ: {type: COURT, name: x}
          authorities:        | authorities:~  ES-TSJ: {seal: x, type: TRIBUNAL, name: x}
          authorities:        | authorities:~  ES-TSJ: {seal: x, type: COURT, name: x, extra: 1}
          template: soap      | template: rest
          template: soap      | template: queue
          url: https          | uri: https
          url: https          | url: http
          first: 2s           | first: 2
          longest: 30s        | longest: 30 s
          expire: 5d          | exprie: 5d
          kind: gateway       | kind: gateway~extra: 1
          {families           | {extra: 1, families
          identity:           | identity:~  extra: x
          {template           | {extra: 1, template
          {first              | {extra: 1, first
          """)
  void what_the_schema_refuses_the_reader_refuses_too(String from, String to) throws IOException {
    dakar.change(GATEWAY, from, to.replace('~', '\n'));

    assertThat(isTaken(dakar.text(GATEWAY))).isFalse();
    assertThat(dakar.faults()).isNotEmpty();
  }

  @Test
  void the_schema_takes_an_introduced_authority_of_every_type() throws IOException {
    for (AuthorityType type : AuthorityType.values()) {
      PartnersFolder folder = folders.of("dakar");
      folder.change(
          GATEWAY,
          "ES-GATEWAY: certs/madrid-countersign.pem",
          "ES-X1: {seal: certs/madrid-countersign.pem, type: %s, name: x}".formatted(type));

      assertThat(isTaken(folder.text(GATEWAY))).as("%s", type).isTrue();
      assertThat(folder.faults()).isEmpty();
    }
  }

  @Test
  void what_only_the_reader_can_see_the_schema_lets_pass() throws IOException {
    dakar.change(GATEWAY, "first: 2s", "first: 31s");

    assertThat(isTaken(dakar.text(GATEWAY))).isTrue();
    assertThat(dakar.faults()).isNotEmpty();
  }

  private boolean isTaken(String yaml) {
    Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    String json = JsonMapper.builder().build().writeValueAsString(content);
    return Validator.forSchema(schema).validate(new JsonParser(json).parse()) == null;
  }
}
