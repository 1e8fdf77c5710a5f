package sn.coop.routes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.jspecify.annotations.Nullable;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.Dispatching;
import sn.coop.core.failure.Deferral;

/**
 * Reads a hint. A body of null tells the route that there is nothing to do now: it is not due, or
 * this process is still at it. The latter is only a courtesy to slow lines, so that a long transfer
 * does not meet its own retry; what keeps two claims apart is the ledger.
 */
final class Claiming {
  private final Set<String> underway = ConcurrentHashMap.newKeySet();
  private final Dispatching dispatching;

  Claiming(Dispatching dispatching) {
    this.dispatching = dispatching;
  }

  @Nullable Claim claim(@Body String hint, Exchange exchange) throws Deferral {
    if (!underway.add(hint)) {
      return null;
    }
    exchange
        .getExchangeExtension()
        .addOnCompletion(
            new SynchronizationAdapter() {
              @Override
              public void onDone(Exchange done) {
                underway.remove(hint);
              }
            });
    return dispatching.claim(new DeliveryId(hint)).orElse(null);
  }
}
