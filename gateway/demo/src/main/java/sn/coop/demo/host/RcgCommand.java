package sn.coop.demo.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one command of the gateway's own command line to its end, as an operator would. */
public final class RcgCommand {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** What it said, and the code it ended with. */
  public record Outcome(int code, String output) {}

  private final Launch launch;

  public RcgCommand(Launch launch) {
    this.launch = launch;
  }

  public Outcome run(String... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile("rcg-", ".out");
    try {
      Process process =
          new ProcessBuilder(launch.command(List.of(arguments)))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        return new Outcome(-1, "no end after " + LIMIT.toSeconds() + " s");
      }
      return new Outcome(process.exitValue(), Files.readString(output, UTF_8));
    } finally {
      Files.delete(output);
    }
  }
}
