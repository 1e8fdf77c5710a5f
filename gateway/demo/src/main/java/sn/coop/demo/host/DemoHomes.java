package sn.coop.demo.host;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.app.sealing.KeyHome;
import sn.coop.core.failure.Breach;

/**
 * The directories of the demo: {@code dakar} and {@code madrid} for the gateways, {@code
 * systems/dacg} and {@code systems/mju} for the agencies. Keys are made on first start and never
 * leave; certificates are exchanged as the people behind the systems would, by copying files.
 */
public final class DemoHomes {
  private static final String DACG = "SN-DACG";
  private static final String MJU = "ES-MJU-SGCJI";
  private static final String LAST_CASE = "last-case";

  private final Path dir;
  private final Site dakar;
  private final Site madrid;
  private final Clock clock;
  private final SecureRandom random;

  public DemoHomes(Path dir, int portOffset, Clock clock, SecureRandom random) {
    this.dir = dir;
    this.dakar = Site.dakar(portOffset);
    this.madrid = Site.madrid(portOffset);
    this.clock = clock;
    this.random = random;
  }

  /**
   * Makes what is missing and leaves the rest as it is, except the configuration, which is written
   * again.
   *
   * @param project the directory that holds {@code partner-configs}
   */
  public void layOut(Path project) throws IOException, Breach {
    Path certificates = Files.createDirectories(dir.resolve("certificates"));
    dakarKeys().exportCertificates(certificates);
    madridKeys().exportCertificates(certificates);
    exportAgency(dacgKeys(), DACG, certificates);
    exportAgency(mjuKeys(), MJU, certificates);
    furnish(dakar, project, certificates);
    furnish(madrid, project, certificates);
  }

  private static void exportAgency(KeyHome keys, String authority, Path certificates)
      throws IOException, Breach {
    keys.seal(authority);
    keys.exportCertificates(certificates);
  }

  private void furnish(Site site, Path project, Path certificates) throws IOException {
    Path home = Files.createDirectories(home(site));
    Files.writeString(home.resolve("gateway.yaml"), site.configuration());
    Path partners = Files.createDirectories(home.resolve("partners"));
    copyAll(certificates, "*.pem", Files.createDirectories(partners.resolve("certs")));
    Path drafts = project.resolve("partner-configs").resolve("dev").resolve(site.name());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(drafts, "*.yaml")) {
      for (Path file : files) {
        Files.writeString(partners.resolve(file.getFileName()), readdressed(file));
      }
    }
  }

  /** The files in the repository name the usual ports; this demo may run beside another one. */
  private String readdressed(Path file) throws IOException {
    String text = Files.readString(file);
    text = readdressed(text, Site.dakar(0), dakar);
    return readdressed(text, Site.madrid(0), madrid);
  }

  private static String readdressed(String text, Site usual, Site here) {
    return text.replace(usual.rest() + "/", here.rest() + "/");
  }

  private static void copyAll(Path from, String glob, Path to) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, glob)) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * Makes sure that both gateways can listen where they are to.
   *
   * @throws StartFailed saying which port is taken, and by which earlier gateway if it is one
   */
  public void requireFreePorts() throws IOException, StartFailed {
    GatewayProcess.requireFree(dakar, home(dakar));
    GatewayProcess.requireFree(madrid, home(madrid));
  }

  /** Deletes keys, ledgers and journals: only what {@link #layOut} would make again. */
  public void clear() throws IOException {
    for (String part : List.of("dakar", "madrid", "systems", "certificates")) {
      delete(dir.resolve(part));
    }
  }

  /** Deletes a directory with all that is in it, if it is there. */
  public static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> tree = Files.walk(root)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  public Site dakar() {
    return dakar;
  }

  public Site madrid() {
    return madrid;
  }

  /** The home directory of a gateway. */
  public Path home(Site site) {
    return dir.resolve(site.name());
  }

  /** The directory of the DACG's own system. */
  public Path dacg() {
    return dir.resolve("systems").resolve("dacg");
  }

  /** The directory of the Spanish ministry's own system. */
  public Path mju() {
    return dir.resolve("systems").resolve("mju");
  }

  /** Keeps the conversation of the case that was played last. */
  public void rememberCase(String conversation) throws IOException {
    Files.writeString(dir.resolve(LAST_CASE), conversation + "\n");
  }

  /** The conversation of the case that was played last; empty before the first. */
  public Optional<String> lastCase() throws IOException {
    Path file = dir.resolve(LAST_CASE);
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  public KeyHome dakarKeys() throws IOException, Breach {
    return keys(home(dakar), "dakar");
  }

  public KeyHome madridKeys() throws IOException, Breach {
    return keys(home(madrid), "madrid");
  }

  public KeyHome dacgKeys() throws IOException, Breach {
    return keys(dacg(), "dacg");
  }

  public KeyHome mjuKeys() throws IOException, Breach {
    return keys(mju(), "mju");
  }

  private KeyHome keys(Path home, String name) throws IOException, Breach {
    Files.createDirectories(home);
    return KeyHome.open(home.resolve("keys"), name, clock, random);
  }
}
