package sn.coop.app.onboarding;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.app.sealing.KeyHome;
import sn.coop.core.failure.Breach;

/** A folder of partner files as a gateway has it: the dev files, and certificates made for it. */
final class PartnersFolder {
  private final Path folder;

  private PartnersFolder(Path folder) {
    this.folder = folder;
  }

  /** The dev partners of {@code dakar} or {@code madrid}. */
  static PartnersFolder of(String gateway, Path temporary) throws IOException, Breach {
    Path folder = Files.createDirectories(temporary.resolve(gateway + "-partners"));
    Path certs = folder.resolve("certs");
    export(temporary, "dakar", List.of(), certs);
    export(temporary, "madrid", List.of(), certs);
    export(temporary, "dacg", List.of("SN-DACG"), certs);
    export(temporary, "mju", List.of("ES-MJU-SGCJI"), certs);
    Path drafts = Project.file("partner-configs/dev/" + gateway);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(drafts, "*.yaml")) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return new PartnersFolder(folder);
  }

  private static void export(Path homes, String name, List<String> authorities, Path certs)
      throws Breach {
    KeyHome keys = KeyHome.open(homes.resolve(name), name, Clock.systemUTC(), new SecureRandom());
    for (String authority : authorities) {
      keys.seal(authority);
    }
    keys.exportCertificates(certs);
  }

  PartnersFolder change(String file, String from, String to) throws IOException {
    String text = text(file);
    if (!text.contains(from)) {
      throw new AssertionError(file + " does not hold: " + from);
    }
    return write(file, text.replace(from, to));
  }

  PartnersFolder write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  PartnersFolder remove(String file) throws IOException {
    Files.delete(folder.resolve(file));
    return this;
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  PartnerFiles files() {
    return new PartnerFiles(folder);
  }

  /** What a person who must mend the files is told, a fault a line. */
  List<String> faults() throws IOException {
    try {
      files().read();
      return List.of();
    } catch (InvalidFiles invalid) {
      return String.valueOf(invalid.getMessage()).lines().toList();
    }
  }
}
