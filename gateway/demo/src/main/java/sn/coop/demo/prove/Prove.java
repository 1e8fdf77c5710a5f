package sn.coop.demo.prove;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Failure;
import sn.coop.demo.StepFailed;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.host.GatewayProcess;
import sn.coop.demo.host.Site;

/** {@code rcg prove CLAIM}: one claim against the demo that runs in another terminal. */
public final class Prove {
  private static final int HELD = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 64;
  private static final int NO_DEMO = 69;

  private final PrintWriter out;
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();

  private Prove(PrintWriter out) {
    this.out = out;
  }

  /** {@code prove CLAIM [--dir DIR] [--offset N]}; ends with 0 only if the claim held. */
  public static void main(String[] arguments) throws IOException, Breach, InterruptedException {
    System.setProperty("logback.configurationFile", "sn/coop/demo/logging.xml");
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    int code = new Prove(out).run(List.of(arguments));
    out.flush();
    System.exit(code);
  }

  private int run(List<String> arguments) throws IOException, Breach, InterruptedException {
    Optional<Claim> claim =
        arguments.size() < 2 ? Optional.empty() : Claims.named(arguments.get(1));
    if (claim.isEmpty()) {
      list();
      return arguments.size() < 2 ? HELD : MISUSED;
    }
    DemoHomes homes = new DemoHomes(dir(arguments), offset(arguments), clock, random);
    for (Site site : List.of(homes.dakar(), homes.madrid())) {
      if (!GatewayProcess.isReady(site) || GatewayProcess.running(homes.home(site)).isEmpty()) {
        out.println(
            "rcg: %s does not run; start both gateways with ./rcg demo in another terminal"
                .formatted(site.name()));
        return NO_DEMO;
      }
    }
    return prove(claim.get(), homes);
  }

  private int prove(Claim claim, DemoHomes homes) throws IOException, Breach, InterruptedException {
    out.println(claim.name() + ": " + claim.sentence());
    try (Setting setting = Setting.of(homes, clock, random)) {
      claim.proof().show(setting, new Told(out));
      out.println("held");
      return HELD;
    } catch (StepFailed | Failure | IOException | TimeoutException e) {
      out.println("FAILED: " + e.getMessage());
    } catch (ExecutionException e) {
      out.println("FAILED: " + e.getCause());
    }
    return FAILED;
  }

  private void list() {
    out.println("What ./rcg prove CLAIM shows, against the demo that runs in another terminal:");
    Claims.ALL.forEach(
        claim -> out.println("  %-12s %s".formatted(claim.name(), claim.sentence())));
    out.println(
        "  %-12s %s"
            .formatted(
                "crash", "a kill at any durable step ends the same; on gateways of its own"));
  }

  private static Path dir(List<String> arguments) {
    Path project = Path.of(System.getProperty("rcg.project", ".")).toAbsolutePath().normalize();
    return option(arguments, "--dir")
        .map(dir -> Path.of(dir).toAbsolutePath().normalize())
        .orElse(project.resolve(".rcg").resolve("demo"));
  }

  private static int offset(List<String> arguments) {
    return option(arguments, "--offset").map(Integer::parseInt).orElse(0);
  }

  private static Optional<String> option(List<String> arguments, String name) {
    int at = arguments.indexOf(name);
    return at < 0 || at + 1 >= arguments.size()
        ? Optional.empty()
        : Optional.of(arguments.get(at + 1));
  }
}
