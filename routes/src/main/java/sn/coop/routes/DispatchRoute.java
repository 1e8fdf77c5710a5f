package sn.coop.routes;

import org.apache.camel.builder.RouteBuilder;
import sn.coop.core.delivery.Dispatching;

/**
 * Verb four. After the commit, and for whatever a sweep finds due, a hint goes to the next hop's
 * queue; whoever takes a hint claims the delivery, on record, before anything else happens.
 */
final class DispatchRoute extends RouteBuilder {
  static final String DISPATCH = "direct:dispatch";
  private static final String HINTS =
      "jms:queue:deliver.{{partner}}?concurrentConsumers=2&cacheLevelName=CACHE_CONSUMER"
          + "&acknowledgementModeName=AUTO_ACKNOWLEDGE&mapJmsMessage=true&disableReplyTo=true";

  private final Dispatching dispatching;

  DispatchRoute(Dispatching dispatching) {
    this.dispatching = dispatching;
  }

  @Override
  public void configure() {
    from(DISPATCH)
        .routeId("dispatch")
        .routeConfigurationId(FailureRoutes.ANNOUNCEMENTS)
        .step("announce-deliveries")
        .bean(dispatching, "announce")
        .end();

    from("timer:sweep?period={{rcg.sweep}}&fixedRate=false")
        .routeId("sweep")
        .routeConfigurationId(FailureRoutes.DELIVERIES)
        .step("sweep-due")
        .bean(dispatching, "sweep")
        .end();

    routeTemplate("claim")
        .templateParameter("partner")
        .from(HINTS)
        .routeConfigurationId(FailureRoutes.DELIVERIES)
        .removeHeaders("*")
        .step("claim-delivery")
        .bean(new Claiming(dispatching), "claim")
        .end()
        .filter(body().isNotNull())
        .setProperty(FailureRoutes.CLAIM, body())
        .to(TranslateRoute.TRANSLATE)
        .to("direct:deliver:{{partner}}")
        .to(SettleRoute.SETTLE)
        .end();
  }
}
