package sn.coop.demo.systems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** What a system works with: its registry, its journal and its diary. */
public record Office(Registry registry, Journal journal, Diary diary) {
  /** Opens the journal and the diary of a system's directory. */
  public static Office open(Path dir, Registry registry, Clock clock) throws IOException {
    Files.createDirectories(dir);
    return new Office(
        registry, Journal.open(dir.resolve("journal")), new Diary(dir.resolve("diary"), clock));
  }
}
