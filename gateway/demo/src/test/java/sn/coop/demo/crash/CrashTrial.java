package sn.coop.demo.crash;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.app.wiring.TimeOrderedIds;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Failure;
import sn.coop.demo.Cast;
import sn.coop.demo.StepFailed;
import sn.coop.demo.Troupe;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.host.Launch;
import sn.coop.demo.host.StartFailed;
import sn.coop.demo.systems.Patience;

/** Two gateways and the systems around them, and one story after the other through a kill each. */
final class CrashTrial implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final int KILLED = 137;

  private final DemoHomes homes;
  private final List<Gate> gates;
  private final Troupe troupe;
  private final PrintWriter out;
  private final Patience patience = new Patience(Duration.ofMillis(100), Duration.ofSeconds(60));
  private final CrashReport report = new CrashReport();
  private final Map<Gate, List<Point>> learned = new HashMap<>();
  private Ending undisturbed = new Ending(List.of());

  private CrashTrial(DemoHomes homes, List<Gate> gates, Troupe troupe, PrintWriter out) {
    this.homes = homes;
    this.gates = gates;
    this.troupe = troupe;
    this.out = out;
  }

  /** Where a trial takes place. */
  record Place(Path project, Path dir, int portOffset, Launch launch) {}

  /** Starts both gateways with new keys and empty ledgers, and the systems in front of them. */
  static CrashTrial open(Place place, PrintWriter out)
      throws IOException, Breach, StartFailed, InterruptedException {
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    DemoHomes homes = new DemoHomes(place.dir(), place.portOffset(), clock, random);
    homes.requireFreePorts();
    homes.clear();
    homes.layOut(place.project());
    Launch launch =
        HaltingLaunch.archived(place.launch(), homes.dakar(), homes.home(homes.dakar()));
    Gate dakar = Gate.open(homes.dakar(), homes.home(homes.dakar()), launch);
    Gate madrid = Gate.open(homes.madrid(), homes.home(homes.madrid()), launch);
    Troupe troupe =
        Troupe.of(new Cast(homes, clock, random), clock, new TimeOrderedIds(clock, random));
    CrashTrial trial = new CrashTrial(homes, List.of(dakar, madrid), troupe, out);
    // Whoever stops us stops them.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> trial.gates.forEach(Gate::close)));
    try {
      dakar.process().awaitReady(START);
      madrid.process().awaitReady(START);
    } catch (StartFailed e) {
      trial.close();
      throw e;
    }
    troupe.dacg().start();
    troupe.mju().start();
    return trial;
  }

  /** Plays undisturbed, to learn the points and the end; and again, to see that it is the end. */
  void rehearse() throws TrialFailed, IOException, InterruptedException {
    for (Gate gate : gates) {
      gate.trap().forget();
    }
    undisturbed = play("undisturbed");
    for (Gate gate : gates) {
      learned.put(gate, report.learn(gate.trap().points()));
    }
    report.compare("undisturbed once more", play("undisturbed").differencesFrom(undisturbed), out);
  }

  /** The end of the undisturbed story. */
  Ending undisturbed() {
    return undisturbed;
  }

  /**
   * Halts each gateway at each point, or, if {@code first}, at the first of each step and side.
   *
   * @param most at most this many points a gateway
   */
  void haltEverywhere(boolean first, long most)
      throws TrialFailed, IOException, InterruptedException {
    for (Gate gate : gates) {
      List<Point> points = learned.getOrDefault(gate, List.of());
      List<Point> tried = first ? CrashReport.firsts(points) : points;
      for (Point point : tried.stream().limit(most).toList()) {
        haltAt(gate, point);
      }
    }
  }

  private void haltAt(Gate gate, Point point)
      throws TrialFailed, IOException, InterruptedException {
    String run = gate.name() + " halts " + point;
    int deaths = gate.endings().size();
    gate.trap().arm(point);
    List<String> differences = new ArrayList<>(play(run).differencesFrom(undisturbed));
    List<Integer> endings = gate.endings();
    if (gate.trap().isArmed() || !endings.subList(deaths, endings.size()).equals(List.of(KILLED))) {
      gate.trap().disarm();
      differences.add("the point was not hit: it ended with " + endings);
    } else {
      report.killed();
    }
    report.compare(run, differences, out);
  }

  /** Kills a gateway at a random moment of the story, again and again. */
  void killAtRandom(int times, long seed) throws TrialFailed, InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < times; i++) {
      Gate gate = gates.get(random.nextInt(gates.size()));
      Duration when = Duration.ofMillis(random.nextLong(report.usualMillis()));
      String run = "kill -9 of %s after %d ms".formatted(gate.name(), when.toMillis());
      int deaths = gate.endings().size();
      Killer killer = new Killer(gate, when);
      List<String> differences = new ArrayList<>(play(run).differencesFrom(undisturbed));
      killer.await();
      // A kill at the very end may not have been noticed yet.
      if (gate.awaitDeath(deaths)) {
        report.killed();
      } else {
        differences.add("it did not die once: " + gate.endings());
      }
      report.compare(run, differences, out);
    }
  }

  private Ending play(String run) throws TrialFailed, InterruptedException {
    long start = System.nanoTime();
    try {
      Ending ending = new Play(homes, gates, troupe, patience).play();
      report.played(Duration.ofNanos(System.nanoTime() - start));
      return ending;
    } catch (Failure
        | StepFailed
        | InvalidFiles
        | IOException
        | ExecutionException
        | TimeoutException e) {
      throw new TrialFailed("no end: " + run + ": " + e, gates, e);
    }
  }

  CrashReport report() {
    return report;
  }

  @Override
  public void close() throws IOException {
    try {
      troupe.close();
    } finally {
      gates.forEach(Gate::close);
    }
  }
}
