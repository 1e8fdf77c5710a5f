package sn.coop.routes;

import org.apache.camel.builder.RouteBuilder;
import sn.coop.core.delivery.Rendering;

/** Verb five. Puts a claimed message into the words of its next hop. */
final class TranslateRoute extends RouteBuilder {
  static final String TRANSLATE = "direct:translate";

  private final Rendering rendering;

  TranslateRoute(Rendering rendering) {
    this.rendering = rendering;
  }

  @Override
  public void configure() {
    from(TRANSLATE)
        .routeId("translate")
        .routeConfigurationId(FailureRoutes.DELIVERIES)
        .step("translate-message")
        .bean(rendering, "translate")
        .end()
        .to(SealRoute.SEAL);
  }
}
