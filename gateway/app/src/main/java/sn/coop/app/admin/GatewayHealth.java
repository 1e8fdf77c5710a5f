package sn.coop.app.admin;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import sn.coop.core.delivery.Fresh;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.failure.Deferral;

/** Red when the gateway has halted, or when the ledger cannot be read. */
public final class GatewayHealth implements HealthIndicator {
  private final Halt halt;
  private final Ledger ledger;
  private final Fresh fresh;

  public GatewayHealth(Halt halt, Ledger ledger, Fresh fresh) {
    this.halt = halt;
    this.ledger = ledger;
    this.fresh = fresh;
  }

  @Override
  public Health health() {
    if (halt.reason().isPresent()) {
      return Health.down().withDetail("halted", halt.reason().get().code().name()).build();
    }
    try {
      int due = ledger.due(fresh.now(), 1).size();
      return Health.up().withDetail("overdue", due > 0).build();
    } catch (Deferral storeDown) {
      return Health.down().withDetail("ledger", storeDown.code().name()).build();
    }
  }
}
