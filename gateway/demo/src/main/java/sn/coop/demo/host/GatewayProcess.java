package sn.coop.demo.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One gateway in a JVM of its own, held by its process id and by nothing else. */
public final class GatewayProcess implements AutoCloseable {
  private static final long POLL_MILLIS = 200;
  private static final long STOP_SECONDS = 20;
  private static final String PID_FILE = "gateway.pid";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final int TAIL_BYTES = 1 << 16;
  private static final int TAIL_LINES = 20;
  private static final int TAIL_WIDTH = 400;
  private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. [0-9]+ )");

  private final Site site;
  private final Home home;
  private final Process process;
  private final Path log;

  /** Where it lives, and how it is started. */
  private record Home(Path dir, Launch launch) {}

  private GatewayProcess(Site site, Home home, Process process, Path log) {
    this.site = site;
    this.home = home;
    this.process = process;
    this.log = log;
  }

  /** Starts the gateway of a home directory; its output goes to {@code logs/console.log} there. */
  public static GatewayProcess start(Site site, Path home, Launch launch) throws IOException {
    Path log = Files.createDirectories(home.resolve("logs")).resolve("console.log");
    ProcessBuilder builder =
        new ProcessBuilder(launch.command(List.of("serve", "--home", home.toString())))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    Files.writeString(home.resolve(PID_FILE), process.pid() + "\n");
    return new GatewayProcess(site, new Home(home, launch), process, log);
  }

  /** Starts the gateway of the same home once more; only after this process has ended. */
  public GatewayProcess again() throws IOException {
    return start(site, home.dir(), home.launch());
  }

  /**
   * Makes sure that nothing listens where the gateway of a home is to listen.
   *
   * @throws StartFailed saying which port is taken, and by which earlier gateway if it is one
   */
  public static void requireFree(Site site, Path home) throws StartFailed, IOException {
    for (int port : site.ports().all()) {
      try (ServerSocket probe = new ServerSocket()) {
        probe.setReuseAddress(true);
        probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (BindException e) {
        throw new StartFailed(
            "port %d, which %s needs, is taken%s".formatted(port, site.name(), byWhom(home)));
      }
    }
  }

  private static String byWhom(Path home) {
    return running(home)
        .map(p -> " by an earlier demo; stop it with: kill " + p.pid())
        .orElse("; stop what listens there");
  }

  /**
   * Waits until the gateway takes messages.
   *
   * @throws StartFailed with the end of its log, if it ends or the time does
   */
  public void awaitReady(Duration limit) throws StartFailed, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!isReady()) {
      if (process.waitFor(POLL_MILLIS, MILLISECONDS)) {
        throw new StartFailed(
            "the gateway %s ended with code %d".formatted(site.name(), process.exitValue()),
            log,
            logTail());
      }
      if (System.nanoTime() - end > 0) {
        throw new StartFailed(
            "the gateway %s was not ready after %d s".formatted(site.name(), limit.toSeconds()),
            log,
            logTail());
      }
    }
  }

  /** Whether it runs and its own health page says UP. */
  public boolean isReady() throws InterruptedException {
    return process.isAlive() && isReady(site);
  }

  /** Whether the health page of whatever gateway runs there says UP. */
  public static boolean isReady(Site site) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(site.health()).timeout(Duration.ofSeconds(2)).GET().build();
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      return answer.statusCode() == 200 && answer.body().contains("\"status\":\"UP\"");
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The process that was last started for a home, if it still runs. */
  public static Optional<ProcessHandle> running(Path home) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(home.resolve(PID_FILE)).strip()))
          .filter(ProcessHandle::isAlive);
    } catch (IOException noneYet) {
      return Optional.empty();
    }
  }

  public Site site() {
    return site;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Path log() {
    return log;
  }

  /** Waits until the process has ended by itself, for instance because a crash test halted it. */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), MILLISECONDS);
  }

  /** The code it ended with; 137 after a kill -9. */
  public int exitCode() {
    return process.exitValue();
  }

  /** Ends it at once, as kill -9 does: no shutdown hook runs, nothing is flushed. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks it to stop, and insists after a while. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, SECONDS)) {
      kill();
    }
  }

  /** Like {@link #stop}; an interrupt makes it a {@link #kill}. */
  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** The end of its log: without stack frames, and no line longer than a screen takes. */
  public String logTail() {
    try {
      byte[] all = Files.readAllBytes(log);
      int from = Math.max(0, all.length - TAIL_BYTES);
      return tail(new String(all, from, all.length - from, UTF_8));
    } catch (IOException e) {
      return "(the log cannot be read: " + e.getMessage() + ")";
    }
  }

  /** A structured log has a whole stack trace in one line. */
  static String tail(String log) {
    List<String> lines =
        log.replace("\\n", "\n")
            .replace("\\t", "\t")
            .lines()
            .filter(line -> !STACK_FRAME.matcher(line).lookingAt())
            .map(line -> line.length() > TAIL_WIDTH ? line.substring(0, TAIL_WIDTH) + "..." : line)
            .toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
  }
}
