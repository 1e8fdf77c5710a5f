package sn.coop.demo.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayProcessTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final Path home;

  GatewayProcessTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void a_gateway_that_does_not_come_up_shows_the_end_of_its_log_and_where_it_is() throws Exception {
    Launch broken =
        new Launch(JAVA, home.resolve("no-classes").toString(), List.of(), "sn.coop.app.Rcg");
    try (GatewayProcess process = GatewayProcess.start(Site.dakar(3_100), home, broken)) {
      assertThatThrownBy(() -> process.awaitReady(Duration.ofMinutes(1)))
          .isInstanceOf(StartFailed.class)
          .hasMessageContaining("ended with code 1")
          .hasMessageContaining(home.resolve("logs").resolve("console.log").toString())
          .hasMessageContaining("sn.coop.app.Rcg");
      assertThat(process.isAlive()).isFalse();
    }
  }

  @Test
  void a_structured_log_is_shown_without_its_stack_frames() {
    String line =
        "{\"message\":\"no start\",\"trace\":\"One\\n\\tat a.B\\n\\t... 3 more\\nCaused by: Two\"}";

    assertThat(GatewayProcess.tail("before\n" + line + "\n"))
        .isEqualTo("before\n{\"message\":\"no start\",\"trace\":\"One\nCaused by: Two\"}");
    assertThat(GatewayProcess.tail("x\n".repeat(1000)).lines()).hasSize(20);
    assertThat(GatewayProcess.tail("x".repeat(1000))).hasSize(403);
  }

  @Test
  void a_command_gives_its_code_and_its_words() throws Exception {
    Launch broken =
        new Launch(JAVA, home.resolve("no-classes").toString(), List.of(), "sn.coop.app.Rcg");

    RcgCommand.Outcome outcome = new RcgCommand(broken).run("fsck");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("sn.coop.app.Rcg");
  }
}
