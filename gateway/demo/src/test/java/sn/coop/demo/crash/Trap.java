package sn.coop.demo.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Two files in a gateway's home: where it is to halt, once, and which points it has come by. */
final class Trap {
  private final Path armed;
  private final Path steps;

  Trap(Path home) {
    this.armed = home.resolve("crash-at");
    this.steps = home.resolve("durable-steps");
  }

  /** Arms it; the gateway halts the next time it comes to this point. */
  void arm(Point point) throws IOException {
    Path draft = armed.resolveSibling("crash-at.new");
    Files.writeString(draft, point + "\n");
    Files.move(draft, armed, StandardCopyOption.ATOMIC_MOVE);
  }

  boolean isArmed() {
    return Files.exists(armed);
  }

  void disarm() throws IOException {
    Files.deleteIfExists(armed);
  }

  /** Every point since the last {@link #forget}, in order, repeats and all. */
  List<Point> points() throws IOException {
    return Files.exists(steps)
        ? Files.readAllLines(steps).stream().map(Point::parse).toList()
        : List.of();
  }

  void forget() throws IOException {
    Files.deleteIfExists(steps);
  }

  /** The gateway has come to a point; true if it must halt there. Consumed first, and synced. */
  boolean reached(Point point) throws IOException {
    note(point);
    if (!isArmed() || !Point.parse(Files.readString(armed)).equals(point)) {
      return false;
    }
    Files.delete(armed);
    try (FileChannel dir = FileChannel.open(armed.toAbsolutePath().getParent())) {
      dir.force(true);
    }
    return true;
  }

  private void note(Point point) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            steps,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND)) {
      file.write(ByteBuffer.wrap((point + "\n").getBytes(UTF_8)));
    }
  }
}
