package sn.coop.app.store;

import java.util.List;
import java.util.Optional;
import sn.coop.core.audit.LogStore;
import sn.coop.core.delivery.InMemoryLedger;
import sn.coop.core.delivery.Ledger;

class InMemoryLedgerTest extends LedgerContract {
  private final InMemoryLedger memory = new InMemoryLedger();

  @Override
  Ledger open() {
    return memory;
  }

  @Override
  List<LogStore.Pending> entries() {
    return memory.entries;
  }

  @Override
  Optional<String> lastCode(int delivery) {
    return Optional.ofNullable(memory.lastCodes.get(Exchange.delivery(delivery)));
  }
}
