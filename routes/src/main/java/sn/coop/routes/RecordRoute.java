package sn.coop.routes;

import org.apache.camel.builder.RouteBuilder;
import sn.coop.core.delivery.Recorder;

/** Verb three. One transaction; after it, and only after it, there is a receipt to give. */
final class RecordRoute extends RouteBuilder {
  static final String RECORD = "direct:record";

  private final Recorder recorder;

  RecordRoute(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void configure() {
    from(RECORD)
        .routeId("record")
        .routeConfigurationId(FailureRoutes.ARRIVALS)
        .step("write-ledger")
        .bean(recorder, "record")
        .end()
        .to(DispatchRoute.DISPATCH);
  }
}
