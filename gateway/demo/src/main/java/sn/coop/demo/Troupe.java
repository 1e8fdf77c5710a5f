package sn.coop.demo;

import java.io.IOException;
import java.time.Clock;
import sn.coop.core.failure.Breach;
import sn.coop.core.message.Ids;
import sn.coop.demo.systems.DacgSystem;
import sn.coop.demo.systems.MjuSystem;

/** The systems of both sides, and where they get the time and their ids from. */
public record Troupe(DacgSystem dacg, MjuSystem mju, Clock clock, Ids ids)
    implements AutoCloseable {

  /** Both systems in front of their gateways; neither pulls nor consumes yet. */
  public static Troupe of(Cast cast, Clock clock, Ids ids) throws IOException, Breach {
    return new Troupe(cast.dacg(), cast.mju(), clock, ids);
  }

  @Override
  public void close() throws IOException {
    dacg.close();
    mju.close();
  }
}
