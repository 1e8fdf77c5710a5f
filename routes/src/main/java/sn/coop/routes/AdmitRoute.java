package sn.coop.routes;

import org.apache.camel.builder.RouteBuilder;
import sn.coop.core.delivery.Admission;

/** Verb two. Decides whether a received message may enter. Every check passes on, or refuses. */
final class AdmitRoute extends RouteBuilder {
  static final String ADMIT = "direct:admit";

  private final Admission admission;

  AdmitRoute(Admission admission) {
    this.admission = admission;
  }

  @Override
  public void configure() {
    from(ADMIT)
        .routeId("admit")
        .routeConfigurationId(FailureRoutes.ARRIVALS)
        .step("identify-sender")
        .bean(admission, "identify")
        .end()
        .step("verify-seal")
        .bean(admission, "verifySeal")
        .end()
        .step("validate-schema")
        .bean(admission, "validate")
        .end()
        .step("check-agreement")
        .bean(admission, "permit")
        .end()
        .to(RecordRoute.RECORD);
  }
}
