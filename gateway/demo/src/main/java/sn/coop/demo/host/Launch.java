package sn.coop.demo.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a JVM of ours is started.
 *
 * @param java the {@code java} executable
 * @param classpath as the {@code -cp} option takes it
 * @param options further JVM options
 * @param main the class that understands {@code serve}
 */
public record Launch(Path java, String classpath, List<String> options, String main) {
  public Launch {
    options = List.copyOf(options);
  }

  /** With the Java and the classpath of this very JVM, and options for a quick, small start. */
  public static Launch likeThis() {
    return new Launch(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"),
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"),
        "sn.coop.app.Rcg");
  }

  /** The same, with these options as well. */
  public Launch with(List<String> more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(more);
    return new Launch(java, classpath, all, main);
  }

  /** The same, with another main class on another classpath. */
  public Launch of(String otherMain, String otherClasspath) {
    return new Launch(java, otherClasspath, options, otherMain);
  }

  /** The command line of {@code rcg <arguments>}. */
  List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", classpath, main));
    command.addAll(arguments);
    return command;
  }
}
