package sn.coop.demo.crash;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import sn.coop.app.store.LedgerView;
import sn.coop.app.store.LedgerView.Carried;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.Standing;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Deferral;
import sn.coop.core.message.ConversationId;
import sn.coop.demo.host.GatewayProcess;
import sn.coop.demo.host.Launch;
import sn.coop.demo.host.Site;
import sn.coop.demo.host.Supervisor;

/** One gateway that is killed and started again, its trap, and its ledger as its file shows it. */
final class Gate implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(1);

  private final Path home;
  private final Trap trap;
  private final Supervisor supervisor;

  private Gate(Path home, Supervisor supervisor) {
    this.home = home;
    this.trap = new Trap(home);
    this.supervisor = supervisor;
  }

  static Gate open(Site site, Path home, Launch launch) throws IOException {
    new Trap(home).disarm();
    hurry(home.resolve("partners"));
    GatewayProcess first = GatewayProcess.start(site, home, launch);
    return new Gate(home, new Supervisor(first, (ended, now) -> {}).start());
  }

  /** What a kill left undone is tried again at once, so that runs are short. */
  private static void hurry(Path partners) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(partners, "*.yaml")) {
      for (Path file : files) {
        String usual = Files.readString(file);
        String hurried = usual.replace("first: 2s, longest: 30s", "first: 300ms, longest: 1s");
        if (hurried.equals(usual)) {
          throw new IOException(file + " has another retry schedule than expected");
        }
        Files.writeString(file, hurried);
      }
    }
  }

  /** As people call it: Dakar or Madrid. */
  String name() {
    String name = supervisor.current().site().name();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  Path home() {
    return home;
  }

  Trap trap() {
    return trap;
  }

  GatewayProcess process() {
    return supervisor.current();
  }

  /** The codes that its ended processes left. */
  List<Integer> endings() {
    return supervisor.endings();
  }

  /** Whether it has died just once more than that, and is up again. */
  boolean awaitDeath(int before) throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while ((endings().size() == before || !process().isReady()) && System.nanoTime() - end < 0) {
      process().awaitEnd(Duration.ofMillis(100));
    }
    return endings().size() == before + 1;
  }

  /** Every delivery of a conversation. */
  List<Delivery> deliveries(ConversationId conversation) throws Deferral, Breach {
    try (LedgerView view = LedgerView.open(home)) {
      return view.deliveries(conversation);
    }
  }

  /** Where every message of a conversation is for each recipient. */
  List<Carried> recipients(ConversationId conversation) throws Deferral, Breach {
    try (LedgerView view = LedgerView.open(home)) {
      return view.recipients(conversation);
    }
  }

  /** Whether nothing of the conversation is to be sent, and the log has taken up everything. */
  boolean isQuiet(ConversationId conversation) throws Deferral, Breach {
    try (LedgerView view = LedgerView.open(home)) {
      return view.auditWaiting() == 0
          && view.deliveries(conversation).stream()
              .noneMatch(delivery -> delivery.standing() == Standing.DUE);
    }
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
