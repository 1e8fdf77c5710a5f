package sn.coop.demo.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import sn.coop.core.failure.Breach;
import sn.coop.demo.host.Launch;
import sn.coop.demo.host.StartFailed;

/** {@code rcg prove crash}: the crash test at every point, and kills at random moments if asked. */
public final class CrashProof {
  private static final int PORT_OFFSET = 1_300;

  private CrashProof() {}

  /**
   * {@code [--short] [--points N] [--random N] [--seed N]}; ends with 0 only if all is the same.
   */
  public static void main(String[] arguments) throws IOException, Breach, InterruptedException {
    System.setProperty("logback.configurationFile", "sn/coop/demo/logging.xml");
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    List<String> given = List.of(arguments);
    Path project = Path.of(System.getProperty("rcg.project", ".")).toAbsolutePath().normalize();
    Path dir = project.resolve(".rcg").resolve("crash");
    Launch launch =
        HaltingLaunch.from(project.resolve("gateway/demo/target/rcg/lib"), dir.resolve("work"));
    int code = 1;
    try (CrashTrial trial =
        CrashTrial.open(new CrashTrial.Place(project, dir, PORT_OFFSET, launch), out)) {
      trial.rehearse();
      trial.haltEverywhere(given.contains("--short"), number(given, "--points", Long.MAX_VALUE));
      long seed = number(given, "--seed", System.nanoTime());
      int random = Math.toIntExact(number(given, "--random", 0));
      if (random > 0) {
        out.println("  random kills with --seed " + seed);
        trial.killAtRandom(random, seed);
      }
      out.println(trial.report());
      code = trial.report().differences().isEmpty() ? 0 : 1;
      out.println(code == 0 ? "held" : "FAILED");
    } catch (TrialFailed | StartFailed e) {
      out.println(e.getMessage());
      out.println("FAILED");
    }
    out.flush();
    System.exit(code);
  }

  private static long number(List<String> given, String option, long otherwise) {
    int at = given.indexOf(option);
    return at < 0 || at + 1 >= given.size() ? otherwise : Long.parseLong(given.get(at + 1));
  }
}
