package sn.coop.app.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.failure.Breach;

@SuppressWarnings("NullAway.Init") // JUnit sets them
class JdbcTransportTest extends TransportContract {
  @TempDir Path home;

  private SqliteStore store;

  @Override
  Ledger open() throws Breach {
    store = SqliteStore.open(home, DurableSteps.NONE);
    return new JdbcLedger(store);
  }

  @AfterEach
  void close() {
    store.close();
  }
}
