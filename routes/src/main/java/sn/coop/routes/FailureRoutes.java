package sn.coop.routes;

import org.apache.camel.builder.RouteConfigurationBuilder;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;

/**
 * What every verb does when it fails: answer the sender, wait, halt, or, for a bug, park. On the
 * way in the failure becomes the body, which the transport turns into its answer; on the way out it
 * becomes what the delivery comes to.
 */
final class FailureRoutes extends RouteConfigurationBuilder {
  static final String ARRIVALS = "arrivals";
  static final String ANNOUNCEMENTS = "announcements";
  static final String DELIVERIES = "deliveries";
  static final String LETTERS = "letters";
  static final String ARRIVAL = "arrival";
  static final String CLAIM = "claim";

  private final Failing failing;

  FailureRoutes(Failing failing) {
    this.failing = failing;
  }

  @Override
  public void configuration() {
    var arrivals = routeConfiguration(ARRIVALS);
    arrivals.onException(Refusal.class).handled(true).bean(failing, "refuse");
    arrivals.onException(Deferral.class).handled(true).bean(failing, "defer");
    arrivals.onException(Breach.class).handled(true).bean(failing, "halt");
    arrivals.onException(Exception.class).handled(true).bean(failing, "stumble");

    // The message is on the disk: whatever happens to a hint, the receipt is the answer.
    var announcements = routeConfiguration(ANNOUNCEMENTS);
    announcements.onException(Exception.class).handled(true).bean(failing, "leaveToSweeper");

    // Taken off the queue only when dealt with: what can be mended by time is handed to us again.
    var letters = routeConfiguration(LETTERS);
    letters.onException(Refusal.class).handled(true).bean(failing, "ignore");
    letters
        .onException(Deferral.class)
        .onWhen(failing::isNoReceipt)
        .handled(true)
        .bean(failing, "ignore");

    var deliveries = routeConfiguration(DELIVERIES);
    deliveries.onException(Refusal.class).handled(true).bean(failing, "giveBack");
    deliveries.onException(Deferral.class).handled(true).bean(failing, "postpone");
    deliveries.onException(Breach.class).handled(true).bean(failing, "halt");
    deliveries.onException(Exception.class).handled(true).bean(failing, "park");
  }
}
