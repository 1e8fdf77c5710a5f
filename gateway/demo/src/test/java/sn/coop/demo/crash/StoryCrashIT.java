package sn.coop.demo.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The short form: each gateway once at each step it makes durable, before and after. */
class StoryCrashIT {
  private static final int PORT_OFFSET = 1_400;
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @Test
  void a_gateway_killed_at_any_durable_step_comes_to_the_same_end() throws Exception {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    CrashTrial.Place place =
        new CrashTrial.Place(
            PROJECT,
            TARGET.resolve("crash"),
            PORT_OFFSET,
            HaltingLaunch.from(TARGET.resolve("rcg").resolve("lib"), TARGET.resolve("crash-work")));
    try (CrashTrial trial = CrashTrial.open(place, out)) {
      trial.rehearse();
      assertThat(trial.undisturbed().facts())
          .contains(
              "Dakar case ACKNOWLEDGED DACG/EPI/2026/0417 / SGCJI/2026/SN/0093",
              "Madrid case ACKNOWLEDGED SGCJI/2026/SN/0093 / DACG/EPI/2026/0417",
              "same receipt for the request: true",
              "same receipt for the answer: true",
              "deliveries not believed: 0",
              "DACG journalled it 1 times, digest right: true",
              "ES-MJU journalled it 1 times, digest right: true",
              "Dakar fsck sound: true",
              "Madrid fsck sound: true")
          .noneMatch(fact -> fact.contains(" delivery ") && fact.endsWith(" DUE"));

      trial.haltEverywhere(true, Long.MAX_VALUE);

      out.println(trial.report());
      assertThat(trial.report().differences()).isEmpty();
      assertThat(trial.report().kills()).as("two gateways, six steps, both sides").isEqualTo(24);
    }
  }
}
