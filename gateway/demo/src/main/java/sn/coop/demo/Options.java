package sn.coop.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What {@code rcg demo} was asked for.
 *
 * @param once end after the story
 * @param fresh begin with new keys and empty ledgers
 * @param keep where receipts, timelines and logs are copied to
 * @param where the directories and ports
 */
record Options(boolean once, boolean fresh, Optional<Path> keep, Where where) {

  /**
   * @param project the directory that holds {@code partner-configs}
   * @param dir where the demo lives
   */
  record Where(Path project, Path dir, int portOffset) {}

  /** The command line is not one of ours. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String why) {
      super(why + " (usage: ./rcg demo [--once] [--keep DIR] [--fresh] [--dir DIR] [--offset N])");
    }
  }

  static Options parse(String[] args, Path project) throws Wrong {
    Path root = project.toAbsolutePath().normalize();
    Deque<String> left = new ArrayDeque<>(List.of(args));
    if (!"demo".equals(left.poll())) {
      throw new Wrong("there is no such command in this version");
    }
    Options options =
        new Options(
            false,
            false,
            Optional.empty(),
            new Where(root, root.resolve(".rcg").resolve("demo"), 0));
    while (!left.isEmpty()) {
      options = options.with(left.pop(), left);
    }
    return options;
  }

  private Options with(String option, Deque<String> left) throws Wrong {
    return switch (option) {
      case "--once" -> new Options(true, fresh, keep, where);
      case "--fresh" -> new Options(once, true, keep, where);
      case "--keep" -> new Options(once, fresh, Optional.of(path(option, left)), where);
      case "--dir" ->
          new Options(once, fresh, keep, new Where(project(), path(option, left), portOffset()));
      case "--offset" ->
          new Options(once, fresh, keep, new Where(project(), dir(), number(option, left)));
      default -> throw new Wrong("unknown option " + option);
    };
  }

  private static Path path(String option, Deque<String> left) throws Wrong {
    return Path.of(value(option, left)).toAbsolutePath().normalize();
  }

  private static int number(String option, Deque<String> left) throws Wrong {
    String value = value(option, left);
    if (!value.matches("[0-9]{1,5}")) {
      throw new Wrong(option + " needs a number");
    }
    return Integer.parseInt(value);
  }

  private static String value(String option, Deque<String> left) throws Wrong {
    String value = left.poll();
    if (value == null || value.startsWith("--")) {
      throw new Wrong(option + " needs a value");
    }
    return value;
  }

  Path project() {
    return where.project();
  }

  Path dir() {
    return where.dir();
  }

  int portOffset() {
    return where.portOffset();
  }
}
