package sn.coop.demo.crash;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** How many points there are, what was tried, and what came out differently. */
final class CrashReport {
  private final List<String> differences = new ArrayList<>();
  private final long start = System.nanoTime();
  private int points;
  private int runs;
  private int kills;
  private Duration last = Duration.ZERO;
  private Duration usual = Duration.ofSeconds(60);

  /** Of each step and side, the first. */
  static List<Point> firsts(List<Point> points) {
    Map<String, Point> firsts = new LinkedHashMap<>();
    points.forEach(point -> firsts.putIfAbsent(point.side() + point.step(), point));
    return List.copyOf(firsts.values());
  }

  /** Each point once, in the order in which they were reached. */
  List<Point> learn(List<Point> reached) {
    List<Point> distinct = List.copyOf(new LinkedHashSet<>(reached));
    points += distinct.size();
    return distinct;
  }

  void played(Duration took) {
    runs++;
    last = took;
    usual = took.compareTo(usual) < 0 ? took : usual;
  }

  void killed() {
    kills++;
  }

  /** How long the story takes when nothing happens. */
  long usualMillis() {
    return usual.toMillis();
  }

  void compare(String run, List<String> found, PrintWriter out) {
    out.printf(
        "  %-44s %s in %.1f s%n",
        run, found.isEmpty() ? "same end" : "DIFFERENT", last.toMillis() / 1000.0);
    found.forEach(difference -> out.println("      " + difference));
    out.flush();
    found.forEach(difference -> differences.add(run + ": " + difference));
  }

  int kills() {
    return kills;
  }

  int points() {
    return points;
  }

  List<String> differences() {
    return List.copyOf(differences);
  }

  @Override
  public String toString() {
    return "crash test: %d points, %d runs, %d kills, %d differences, %d s"
        .formatted(
            points,
            runs,
            kills,
            differences.size(),
            Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }
}
