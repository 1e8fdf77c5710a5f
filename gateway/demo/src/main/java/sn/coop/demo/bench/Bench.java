package sn.coop.demo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import sn.coop.core.failure.Failure;
import sn.coop.demo.Cast;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.host.GatewayProcess;
import sn.coop.demo.host.Launch;
import sn.coop.demo.host.StartFailed;
import sn.coop.demo.systems.DacgSystem;
import sn.coop.demo.systems.Pdf;

/**
 * {@code rcg bench}: the CPU that one gateway spends on a message of the durable REST path, beside
 * the crypto and fsync floors of the same run.
 *
 * <p>Counted is everything that Dakar does until the message waits for its recipient: TLS, seal,
 * schema, the transaction and its receipt, the claim, the countersignature and the kept rendition.
 * The recipient's mailbox stands in for the onward transport, which is another bench's matter.
 */
public final class Bench {
  private static final int PORTS = 2_400;
  private static final int WARM_UP = 1_500;
  private static final int MESSAGES = 2_000;
  private static final int CONNECTIONS = 8;
  private static final Duration START = Duration.ofMinutes(3);

  private final PrintWriter out;
  private final Clock clock;
  private final SecureRandom random;

  private Bench(PrintWriter out, Clock clock, SecureRandom random) {
    this.out = out;
    this.clock = clock;
    this.random = random;
  }

  public static void main(String[] args)
      throws IOException, Failure, StartFailed, InterruptedException, ExecutionException {
    System.setProperty("logback.configurationFile", "sn/coop/demo/logging.xml");
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    Path project = Path.of(System.getProperty("rcg.project", "."));
    new Bench(out, Clock.systemUTC(), new SecureRandom()).run(project);
    out.flush();
    System.exit(0);
  }

  private void run(Path project)
      throws IOException, Failure, StartFailed, InterruptedException, ExecutionException {
    Path dir = Files.createDirectories(project.resolve(".rcg/bench"));
    clear(dir);
    DemoHomes homes = new DemoHomes(dir, PORTS, clock, random);
    homes.layOut(project);
    receiveInAMailbox(homes);
    out.println("bench: Dakar is starting in " + dir);
    Launch launch = Launch.likeThis();
    try (GatewayProcess dakar =
            GatewayProcess.start(homes.dakar(), homes.home(homes.dakar()), launch);
        DacgSystem dacg = new Cast(homes, clock, random).dacg()) {
      dakar.awaitReady(START);
      measure(dir, homes, dakar, dacg);
    }
  }

  private void measure(Path dir, DemoHomes homes, GatewayProcess dakar, DacgSystem dacg)
      throws IOException, Failure, InterruptedException, ExecutionException {
    Load load = new Load(dacg, Pdf.write(dir.resolve("letter.pdf"), 1), clock, CONNECTIONS);
    out.printf(
        "bench: %d messages to warm up, then %d, over %d connections%n",
        WARM_UP, MESSAGES, CONNECTIONS);
    load.run(WARM_UP);
    Duration before = cpu(dakar.pid());
    Load.Result result = load.run(MESSAGES);
    double cpuMs = cpu(dakar.pid()).minus(before).toNanos() / 1e6 / MESSAGES;
    Floors floors = new Floors(homes, clock);
    report(result, cpuMs, floors.cryptoCpuMs(load.sample()), floors.fsyncMs(dir));
  }

  private void report(Load.Result result, double cpuMs, double cryptoMs, double fsyncMs) {
    out.printf("%n%-46s %10.2f%n", "gateway CPU-ms a message", cpuMs);
    out.printf("%-46s %10.2f%n", "crypto floor, CPU-ms (verify, receipt, seal)", cryptoMs);
    out.printf("%-46s %10.1f%n", "gateway CPU over the crypto floor, times", cpuMs / cryptoMs);
    out.printf("%-46s %10.2f%n", "fsync floor, ms a synced 4 KiB append", fsyncMs);
    out.printf("%-46s %10.0f%n", "accepted messages a second", result.perSecond());
    out.printf("%-46s %10.1f%n", "p50 of an accepted message, ms", result.p50());
    out.printf("%-46s %10.1f%n", "p99 of an accepted message, ms", result.p99());
    Runtime machine = Runtime.getRuntime();
    out.printf(
        "%nmachine: %d cores, %s %s, Java %s; client and gateway share the cores%n",
        machine.availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"));
  }

  /** User and system time of a process so far. */
  private static Duration cpu(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow(() -> new IllegalStateException("the gateway has gone"));
  }

  private static void receiveInAMailbox(DemoHomes homes) throws IOException {
    Path file = homes.home(homes.dakar()).resolve("partners/es-gateway.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceAll("(?m)^deliver:.*$", "deliver: {template: mailbox}"));
  }

  private static void clear(Path dir) throws IOException {
    try (Stream<Path> tree = Files.walk(dir)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(dir)) {
          Files.delete(path);
        }
      }
    }
  }
}
