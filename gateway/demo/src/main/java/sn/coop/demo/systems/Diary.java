package sn.coop.demo.systems;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What a system did and met, one line a thing, for people. */
public final class Diary implements AutoCloseable {
  private final PrintWriter out;
  private final Clock clock;

  public Diary(Path file, Clock clock) throws IOException {
    this.clock = clock;
    this.out =
        new PrintWriter(
            Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  public synchronized void note(String line) {
    out.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + line);
    out.flush();
  }

  @Override
  public synchronized void close() {
    out.close();
  }
}
