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

  /** Certificates of both sides, made once because keys take their time. */
  static final class Maker {
    private final Path temporary;

    Maker(Path temporary) throws Breach {
      this.temporary = temporary;
      export("dakar", List.of());
      export("madrid", List.of());
      export("dacg", List.of("SN-DACG"));
      export("mju", List.of("ES-MJU-SGCJI"));
    }

    private void export(String name, List<String> authorities) throws Breach {
      KeyHome keys =
          KeyHome.open(temporary.resolve(name), name, Clock.systemUTC(), new SecureRandom());
      for (String authority : authorities) {
        keys.seal(authority);
      }
      keys.exportCertificates(temporary.resolve("certs"));
    }

    /** A fresh folder with the dev partners of {@code dakar} or {@code madrid}. */
    PartnersFolder of(String gateway) throws IOException {
      Path folder = Files.createTempDirectory(temporary, gateway);
      copyAll(temporary.resolve("certs"), Files.createDirectory(folder.resolve("certs")));
      copyAll(Project.file("partner-configs/dev/" + gateway), folder);
      return new PartnersFolder(folder);
    }

    private static void copyAll(Path from, Path to) throws IOException {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
        for (Path file : files) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
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
