package sn.coop.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a command line; what cannot be read is said in one line. */
final class Arguments {
  private static final String HOME = "--home";

  private Arguments() {}

  /** The command line cannot be used; the message says what to change. */
  static final class Misused extends Exception {
    private static final long serialVersionUID = 1L;

    Misused(String message) {
      super(message);
    }
  }

  static Path home(List<String> arguments) throws Misused {
    List<Path> homes = homes(arguments);
    if (homes.size() != 1) {
      throw new Misused("needs one --home DIR");
    }
    return homes.get(0);
  }

  static List<Path> homes(List<String> arguments) throws Misused {
    List<Path> homes = new ArrayList<>();
    for (int i = 1; i < arguments.size(); i++) {
      if (arguments.get(i).equals(HOME)) {
        if (i + 1 == arguments.size()) {
          throw new Misused("--home needs a directory");
        }
        Path home = Path.of(arguments.get(i + 1));
        if (!Files.isRegularFile(home.resolve("gateway.yaml"))) {
          throw new Misused(home + " holds no gateway.yaml");
        }
        homes.add(home);
      }
    }
    return homes;
  }

  /** What stands on the line beside the verb and the options. */
  static List<String> plain(List<String> arguments) {
    List<String> plain = new ArrayList<>();
    for (int i = 1; i < arguments.size(); i++) {
      if (arguments.get(i).equals(HOME)) {
        i++;
      } else {
        plain.add(arguments.get(i));
      }
    }
    return plain;
  }
}
