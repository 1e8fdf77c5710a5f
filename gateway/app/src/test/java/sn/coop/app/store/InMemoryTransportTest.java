package sn.coop.app.store;

import sn.coop.core.delivery.InMemoryLedger;
import sn.coop.core.delivery.Ledger;

class InMemoryTransportTest extends TransportContract {
  @Override
  Ledger open() {
    return new InMemoryLedger();
  }
}
