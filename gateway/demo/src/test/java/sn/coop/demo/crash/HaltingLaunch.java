package sn.coop.demo.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import sn.coop.demo.host.GatewayProcess;
import sn.coop.demo.host.Launch;
import sn.coop.demo.host.Site;
import sn.coop.demo.host.StartFailed;

/**
 * How the halting gateways are started: from the jars that are shipped, and one more with the trap.
 */
final class HaltingLaunch {
  private static final String PACKAGE = "sn/coop/demo/crash/";

  private static final Duration START = Duration.ofMinutes(2);

  private HaltingLaunch() {}

  /**
   * @param lib the directory of jars that {@code rcg} runs
   * @param work where the jar with the trap goes
   */
  static Launch from(Path lib, Path work) throws IOException {
    Path jar = Files.createDirectories(work).resolve("halting.jar");
    pack(classes(), jar);
    StringBuilder path = new StringBuilder(jar.toString());
    try (Stream<Path> jars = Files.list(lib)) {
      jars.filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .forEach(file -> path.append(File.pathSeparator).append(file));
    }
    return Launch.likeThis().of(HaltingGateway.class.getName(), path.toString());
  }

  /**
   * The same with an archive of loaded classes, which spares each start a third of its work. A
   * gateway is started for it and stopped again; without an archive all goes on as before.
   */
  static Launch archived(Launch launch, Site site, Path home)
      throws IOException, StartFailed, InterruptedException {
    Path archive = home.resolveSibling("halting.jsa").toAbsolutePath();
    Files.deleteIfExists(archive);
    List<String> quiet = List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    Launch archiving = launch.with(quiet).with(List.of("-XX:ArchiveClassesAtExit=" + archive));
    try (GatewayProcess first = GatewayProcess.start(site, home, archiving)) {
      first.awaitReady(START);
    }
    return Files.exists(archive)
        ? launch.with(quiet).with(List.of("-XX:SharedArchiveFile=" + archive))
        : launch;
  }

  private static Path classes() {
    try {
      return Path.of(
          HaltingGateway.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes without a place", e);
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.list(classes.resolve(PACKAGE))) {
      files.sorted().forEach(file -> add(file, entries));
    }
  }

  private static void add(Path file, JarOutputStream entries) {
    try {
      entries.putNextEntry(new JarEntry(PACKAGE + file.getFileName()));
      Files.copy(file, entries);
      entries.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
