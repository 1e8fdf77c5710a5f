package sn.coop.app.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;

/** Files that only their owner may touch, each there whole or not at all. */
final class OwnerFiles {
  private static final String STAGED = ".new";
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OTHERS_WRITE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path directory;

  OwnerFiles(Path directory) {
    this.directory = directory;
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  boolean has(String name) {
    return Files.exists(file(name));
  }

  boolean hasStaged(String name) {
    return Files.exists(file(name + STAGED));
  }

  void createDirectory() throws IOException {
    Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
    Files.setPosixFilePermissions(directory, DIRECTORY);
  }

  /** Writes and syncs a file under its staged name; it counts only once {@link #publish}ed. */
  void stage(String name, byte[] content) throws IOException {
    Path staged = file(name + STAGED);
    Files.deleteIfExists(staged);
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel =
        FileChannel.open(staged, options, PosixFilePermissions.asFileAttribute(FILE))) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  void publish(String name) throws IOException {
    Files.move(file(name + STAGED), file(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Makes the names themselves durable. */
  void syncDirectory() throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Refuses a key that others may read, or a directory in which others may replace it. */
  void checkOwnerOnly(String name) throws IOException, Breach {
    Path file = file(name);
    if (!FILE.containsAll(Files.getPosixFilePermissions(file))) {
      throw new Breach(
          Code.KEY_MISSING,
          "Others may read the key file %s; run: chmod 600 %s".formatted(file, file));
    }
    Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS_WRITE);
    open.retainAll(Files.getPosixFilePermissions(directory));
    if (!open.isEmpty()) {
      throw new Breach(
          Code.KEY_MISSING,
          "Others may replace the keys in %s; run: chmod 700 %s".formatted(directory, directory));
    }
  }
}
