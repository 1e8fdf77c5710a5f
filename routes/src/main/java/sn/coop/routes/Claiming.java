package sn.coop.routes;

import org.jspecify.annotations.Nullable;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.Dispatching;
import sn.coop.core.failure.Deferral;

/** Reads a hint. A body of null tells the route that there is nothing to do now. */
record Claiming(Dispatching dispatching) {
  @Nullable Claim claim(String hint) throws Deferral {
    return dispatching.claim(new DeliveryId(hint)).orElse(null);
  }
}
