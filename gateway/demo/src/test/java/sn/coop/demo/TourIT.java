package sn.coop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.demo.TourPage.Stop;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.host.StartFailed;

/** Types docs/tour.md as a reader would. */
class TourIT {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Duration START = Duration.ofMinutes(3);
  private static final long COMMAND_SECONDS = 120;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @Test
  void every_command_of_the_tour_does_what_the_page_says() throws Exception {
    List<Stop> stops = TourPage.read(PROJECT.resolve("docs").resolve("tour.md"));
    assertThat(stops).hasSizeGreaterThan(10);
    assertThat(stops.get(0).command()).isEqualTo("./rcg demo");
    assumePortsAreFree();
    Path output = dir.resolve("demo.out");
    Process demo = type(stops.get(0).command(), output);
    try {
      for (String words : stops.get(0).expected()) {
        await().atMost(START).until(() -> !demo.isAlive() || text(output).contains(words));
      }
      check(stops.get(0), text(output));
      assertThat(demo.isAlive()).as(text(output)).isTrue();
      for (Stop stop : stops.subList(1, stops.size())) {
        take(stop);
      }
    } finally {
      demo.descendants().forEach(ProcessHandle::destroy);
      demo.destroy();
      if (!demo.waitFor(30, TimeUnit.SECONDS)) {
        demo.descendants().forEach(ProcessHandle::destroyForcibly);
        demo.destroyForcibly();
      }
    }
  }

  private static void assumePortsAreFree() throws IOException {
    DemoHomes usual =
        new DemoHomes(
            PROJECT.resolve(".rcg").resolve("demo"), 0, Clock.systemUTC(), new SecureRandom());
    String taken = "";
    try {
      usual.requireFreePorts();
    } catch (StartFailed e) {
      taken = "THE TOUR WAS NOT TAKEN: " + e.getMessage();
    }
    if (!taken.isEmpty()) {
      System.out.println(taken);
    }
    assumeTrue(taken.isEmpty(), taken);
  }

  private void take(Stop stop) throws Exception {
    Path output = dir.resolve("command.out");
    long start = System.nanoTime();
    Process process = type(stop.command(), output);
    boolean ended = process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(ended).as("%s ends: %s", stop.command(), text(output)).isTrue();
    assertThat(process.exitValue()).as("%s: %s", stop.command(), text(output)).isZero();
    check(stop, text(output));
    System.out.printf("tour: %-70s %.1f s%n", stop.heading(), (System.nanoTime() - start) / 1e9);
  }

  private static void check(Stop stop, String output) {
    assertThat(stop.expected()).as(stop.heading()).isNotEmpty();
    assertThat(output).as(stop.command()).contains(stop.expected());
    assertThat(output).as("rcg found everything built").doesNotContain("Building the gateway");
  }

  private static Process type(String command, Path output) throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(PROJECT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    return process;
  }

  private static String text(Path output) throws IOException {
    return Files.readString(output);
  }
}
