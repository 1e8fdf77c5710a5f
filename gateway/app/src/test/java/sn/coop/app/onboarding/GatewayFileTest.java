package sn.coop.app.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.partner.Environment;

final class GatewayFileTest {
  private static final String GOOD =
      """
      name: dakar
      authority: SN-GATEWAY
      country: SN
      environment: PRODUCTION
      bind: 127.0.0.1
      ports: {https: 8443, amqps: 5671, management: 9090}
      log-origin: rcg.example/dakar
      """;

  private final Path home;

  GatewayFileTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void every_key_is_read() throws IOException, InvalidFiles {
    assertThat(read(GOOD))
        .isEqualTo(
            new GatewayFile(
                "dakar",
                new AuthorityCode("SN-GATEWAY"),
                Environment.PRODUCTION,
                new GatewayFile.Listening("127.0.0.1", 8443, 5671, 9090),
                "rcg.example/dakar"));
  }

  @Test
  void another_value_of_every_key_is_read_too() throws IOException, InvalidFiles {
    GatewayFile file =
        read(
            """
            name: saly
            authority: SN-CFJ-GATEWAY
            country: SN
            environment: TRAINING
            bind: 0.0.0.0
            ports: {https: 1, amqps: 2, management: 65535}
            log-origin: rcg.example/saly
            """);

    assertThat(file)
        .isEqualTo(
            new GatewayFile(
                "saly",
                new AuthorityCode("SN-CFJ-GATEWAY"),
                Environment.TRAINING,
                new GatewayFile.Listening("0.0.0.0", 1, 2, 65535),
                "rcg.example/saly"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name", "authority", "country", "environment", "bind", "ports", "log-origin"})
  void a_missing_key_is_named(String key) throws IOException {
    assertThat(faults(GOOD.replaceFirst("(?m)^" + key + ":.*\\n", "")))
        .contains("gateway.yaml: " + key + ": is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          environment: PRODUCTION | environment: PROD | environment: 'PROD' is not one of [PRODUCTION, TRAINING]
          https: 8443             | https: 84430      | ports.https: must be a port from 1 to 65535
          https: 8443             | https: none       | ports.https: must be a port from 1 to 65535
          https: 8443             | http: 8443        | ports.http: is not a known key; did you mean 'https'?
          https: 8443             | http: 8443        | ports.https: is missing
          authority: SN-GATEWAY   | authority: dakar  | authority: an authority code is a country and 1 to 4 parts: dakar
          country: SN             | country: Senegal  | country: must be two capital letters in quotes, such as "NO"
          log-origin: rcg         | log-origin: a rcg | log-origin: must be a name without spaces and without '+'
          log-origin: rcg         | log-origin: a+rcg | log-origin: must be a name without spaces and without '+'
          bind: 127.0.0.1         | bnd: 127.0.0.1    | bnd: is not a known key; did you mean 'bind'?
          """)
  void a_bad_value_is_named_with_what_to_write(String from, String to, String fault)
      throws IOException {
    assertThat(GOOD).contains(from);
    assertThat(faults(GOOD.replace(from, to))).contains("gateway.yaml: " + fault);
  }

  @Test
  void all_faults_are_told_at_once() throws IOException {
    assertThat(
            faults(GOOD.replace("8443", "0").replace("SN-GATEWAY", "x").replace("name:", "nom:")))
        .hasSize(4);
  }

  @Test
  void a_home_without_the_file_is_said_to_have_none() {
    assertThatExceptionOfType(InvalidFiles.class)
        .isThrownBy(() -> GatewayFile.read(home))
        .withMessageContaining("gateway.yaml: cannot be read");
  }

  private GatewayFile read(String text) throws IOException, InvalidFiles {
    Files.writeString(home.resolve("gateway.yaml"), text);
    return GatewayFile.read(home);
  }

  private List<String> faults(String text) throws IOException {
    try {
      read(text);
      return List.of();
    } catch (InvalidFiles invalid) {
      return String.valueOf(invalid.getMessage()).lines().toList();
    }
  }
}
