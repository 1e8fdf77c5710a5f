package sn.coop.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import sn.coop.app.wiring.TimeOrderedIds;
import sn.coop.core.failure.Breach;
import sn.coop.demo.Stage.World;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.host.GatewayProcess;
import sn.coop.demo.host.Launch;
import sn.coop.demo.host.RcgCommand;
import sn.coop.demo.host.Site;
import sn.coop.demo.host.StartFailed;

/** {@code rcg demo}: sets the stage, plays the story, and leaves the stage standing if asked to. */
public final class Demo {
  static final String CONVERSATION = "conversation.txt";

  private final Options options;
  private final PrintWriter out;
  private final World world;
  private final Launch launch = Launch.likeThis();
  private final Keepsakes keepsakes = new Keepsakes();

  private Demo(Options options, PrintWriter out, World world) {
    this.options = options;
    this.out = out;
    this.world = world;
  }

  /** The command line; ends with 0 only if every step held. */
  public static void main(String[] args) throws IOException, Breach, InterruptedException {
    // Not logback.xml: the gateways have the same classpath and log their own way.
    System.setProperty("logback.configurationFile", "sn/coop/demo/logging.xml");
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    int code;
    try {
      Options options = Options.parse(args, Path.of(System.getProperty("rcg.project", ".")));
      code = new Demo(options, out, new World(Clock.systemUTC(), new SecureRandom())).run();
    } catch (Options.Wrong e) {
      out.println("rcg: " + e.getMessage());
      code = 64;
    } catch (StartFailed e) {
      out.println("rcg: " + e.getMessage());
      code = 69;
    }
    out.flush();
    System.exit(code);
  }

  private int run() throws IOException, Breach, StartFailed, InterruptedException {
    DemoHomes homes =
        new DemoHomes(options.dir(), options.portOffset(), world.clock(), world.random());
    homes.requireFreePorts();
    if (options.fresh()) {
      homes.clear();
    }
    homes.layOut(options.project());
    out.println("Dakar and Madrid are starting in " + options.dir());
    Steps steps = new Steps(out, world.clock());
    try (Stage stage = Stage.set(homes, launch, world)) {
      Thread stop = new Thread(stage::close, "stop-gateways");
      Runtime.getRuntime().addShutdownHook(stop);
      play(stage, steps);
      out.println(steps.summary());
      if (!options.once() && stage.dakar().isAlive() && stage.madrid().isAlive()) {
        invite(stage);
        stage.keepUp(this::tellOfTheRisen);
        new CountDownLatch(1).await();
      }
    }
    return steps.allHeld() ? 0 : 1;
  }

  private void play(Stage stage, Steps steps) throws IOException, Breach, InterruptedException {
    keepLogs(stage);
    boolean started = steps.tell("both gateways are up", stage::awaitReady);
    boolean going = started;
    try (Story story =
        new Story(
            stage,
            Troupe.of(
                stage.cast(), world.clock(), new TimeOrderedIds(world.clock(), world.random())),
            keepsakes,
            steps::aside)) {
      for (Story.Scene scene : story.scenes()) {
        if (going) {
          going = steps.tell(scene.name(), scene.step());
        } else {
          steps.skip(scene.name());
        }
      }
    }
    if (started) {
      tellOfTheDead(stage.dakar());
      tellOfTheDead(stage.madrid());
    }
    checkLedger(stage, steps, stage.homes().dakar(), "Dakar");
    checkLedger(stage, steps, stage.homes().madrid(), "Madrid");
    out.println();
    out.println(keepsakes.text("timeline-dakar.txt"));
    if (options.keep().isPresent()) {
      keepsakes.writeTo(options.keep().get());
      out.println("Receipts, timelines and logs are in " + options.keep().get());
    }
  }

  private void tellOfTheDead(GatewayProcess gateway) {
    if (!gateway.isAlive()) {
      out.println(
          "The gateway %s has ended; its log is %s and ends:%n%s"
              .formatted(gateway.site().name(), gateway.log(), gateway.logTail().indent(4)));
    }
  }

  private void tellOfTheRisen(GatewayProcess ended, GatewayProcess now) {
    out.println(
        "%s ended with code %d; it was started again as process %d"
            .formatted(now.site().name(), ended.exitCode(), now.pid()));
  }

  private void keepLogs(Stage stage) {
    keepsakes.keep("console-dakar.log", stage.dakar().log());
    keepsakes.keep("console-madrid.log", stage.madrid().log());
    keepsakes.keep("gateway-dakar.log", log(stage, stage.homes().dakar()));
    keepsakes.keep("gateway-madrid.log", log(stage, stage.homes().madrid()));
    keepsakes.keep("dacg.diary", stage.homes().dacg().resolve("diary"));
    keepsakes.keep("mju.diary", stage.homes().mju().resolve("diary"));
    keepsakes.keep("dacg.journal", stage.homes().dacg().resolve("journal"));
    keepsakes.keep("mju.journal", stage.homes().mju().resolve("journal"));
  }

  /** The structured log that a gateway writes itself, beside what it says on its console. */
  private static Path log(Stage stage, Site site) {
    return stage.homes().home(site).resolve("logs").resolve("gateway.log");
  }

  /** Always tried: a ledger must be sound whatever became of the story. */
  private void checkLedger(Stage stage, Steps steps, Site site, String name)
      throws InterruptedException {
    steps.tell(
        "fsck passes in " + name,
        () -> {
          RcgCommand.Outcome outcome =
              new RcgCommand(launch).run("fsck", "--home", stage.homes().home(site).toString());
          keepsakes.keep("fsck-" + site.name() + ".txt", outcome.output());
          StepFailed.unless(
              outcome.code() == 0, "code " + outcome.code() + "\n" + outcome.output());
        });
  }

  private void invite(Stage stage) {
    Site dakar = stage.homes().dakar();
    Site madrid = stage.homes().madrid();
    out.println("\nBoth gateways stay up until Ctrl-C.");
    tellAddresses(dakar);
    tellAddresses(madrid);
    out.println(
        """
        What to try next, in another terminal:
          ./rcg status %s --home %s --home %s
          ./rcg fsck --home %s --home %s
          ./rcg prove        what else is claimed, one short proof each
          kill -9 %d     (Madrid's gateway; it is started again and has forgotten nothing)
        """
            .formatted(
                keepsakes.text(CONVERSATION).strip(),
                stage.homes().home(dakar),
                stage.homes().home(madrid),
                stage.homes().home(dakar),
                stage.homes().home(madrid),
                stage.madrid().pid()));
  }

  private void tellAddresses(Site site) {
    out.println(
        "  %-8s REST %s/api/v1   SOAP %s/services/exchange   queues %s   health %s"
            .formatted(site.name(), site.rest(), site.rest(), site.queue(), site.health()));
  }
}
