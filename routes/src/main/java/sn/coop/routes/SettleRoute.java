package sn.coop.routes;

import org.apache.camel.builder.RouteBuilder;
import sn.coop.core.delivery.Settling;

/** Verb eight. Makes of an answer what it proves. */
final class SettleRoute extends RouteBuilder {
  static final String SETTLE = "direct:settle";

  private final Settling settling;

  SettleRoute(Settling settling) {
    this.settling = settling;
  }

  @Override
  public void configure() {
    from(SETTLE)
        .routeId("settle")
        .routeConfigurationId(FailureRoutes.DELIVERIES)
        .step("settle-delivery")
        .bean(settling, "settle")
        .end();
  }
}
