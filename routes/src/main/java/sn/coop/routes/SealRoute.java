package sn.coop.routes;

import org.apache.camel.builder.RouteBuilder;
import sn.coop.core.delivery.Rendering;

/** Verb six. Countersigns and keeps the bytes before the first send; retries send those bytes. */
final class SealRoute extends RouteBuilder {
  static final String SEAL = "direct:seal";

  private final Rendering rendering;

  SealRoute(Rendering rendering) {
    this.rendering = rendering;
  }

  @Override
  public void configure() {
    from(SEAL)
        .routeId("seal")
        .routeConfigurationId(FailureRoutes.DELIVERIES)
        .step("countersign-rendition")
        .bean(rendering, "seal")
        .end();
  }
}
