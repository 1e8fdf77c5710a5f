package sn.coop.demo;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import sn.coop.app.sealing.KeyHome;
import sn.coop.core.failure.Breach;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.host.GatewayProcess;
import sn.coop.demo.host.Launch;
import sn.coop.demo.host.Site;
import sn.coop.demo.host.StartFailed;
import sn.coop.demo.host.Supervisor;

/** Two gateways that run, and all that is needed to put systems in front of them. */
final class Stage implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);

  /** The ambient things, given once. */
  record World(Clock clock, SecureRandom random) {}

  private final DemoHomes homes;
  private final Cast cast;
  private final GatewayProcess dakar;
  private final GatewayProcess madrid;
  private final List<Supervisor> watches = new CopyOnWriteArrayList<>();

  private Stage(DemoHomes homes, Cast cast, GatewayProcess dakar, GatewayProcess madrid) {
    this.homes = homes;
    this.cast = cast;
    this.dakar = dakar;
    this.madrid = madrid;
  }

  /** Starts both gateways; they are not awaited. */
  static Stage set(DemoHomes homes, Launch launch, World world) throws IOException {
    Cast cast = new Cast(homes, world.clock(), world.random());
    GatewayProcess dakar = start(homes, homes.dakar(), launch);
    try {
      return new Stage(homes, cast, dakar, start(homes, homes.madrid(), launch));
    } catch (IOException e) {
      dakar.close();
      throw e;
    }
  }

  private static GatewayProcess start(DemoHomes homes, Site site, Launch launch)
      throws IOException {
    return GatewayProcess.start(site, homes.home(site), launch);
  }

  void awaitReady() throws StartFailed, InterruptedException {
    dakar.awaitReady(START);
    madrid.awaitReady(START);
  }

  /** From now on, a gateway that ends is started again. */
  void keepUp(Supervisor.Observer observer) {
    watches.add(new Supervisor(dakar, observer).start());
    watches.add(new Supervisor(madrid, observer).start());
  }

  LogProofs proofsOfDakar() throws IOException, Breach {
    return proofs(homes.dakar(), homes.dakarKeys());
  }

  LogProofs proofsOfMadrid() throws IOException, Breach {
    return proofs(homes.madrid(), homes.madridKeys());
  }

  /** The log's key is pinned: it comes from the home's keys, never from a checkpoint. */
  private static LogProofs proofs(Site site, KeyHome keys) throws Breach {
    return new LogProofs(
        site.logOrigin(), new PinnedNotes(site.logOrigin(), keys.log().certificate()));
  }

  DemoHomes homes() {
    return homes;
  }

  Cast cast() {
    return cast;
  }

  GatewayProcess dakar() {
    return dakar;
  }

  GatewayProcess madrid() {
    return madrid;
  }

  @Override
  public void close() {
    watches.forEach(Supervisor::close);
    madrid.close();
    dakar.close();
  }
}
