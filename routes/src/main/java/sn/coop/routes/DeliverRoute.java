package sn.coop.routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * Verb seven. Sends, by the template that the partner file names. What the partner answers is data
 * until it is settled. A mailbox sends nothing: its partner calls and pulls.
 */
final class DeliverRoute extends RouteBuilder {
  private static final String WAY = "direct:deliver:{{partner}}";

  private final SoapCourier soap;
  private final QueueAnswers queue;
  private final Mailboxes mailboxes;

  DeliverRoute(SoapCourier soap, QueueAnswers queue, Mailboxes mailboxes) {
    this.soap = soap;
    this.queue = queue;
    this.mailboxes = mailboxes;
  }

  @Override
  public void configure() {
    routeTemplate("deliver-soap")
        .templateParameter("partner")
        .from(WAY)
        .routeConfigurationId(FailureRoutes.DELIVERIES)
        .step("send-soap")
        .bean(soap, "carry")
        .end();

    routeTemplate("deliver-queue")
        .templateParameter("partner")
        .from(WAY)
        .routeConfigurationId(FailureRoutes.DELIVERIES)
        .step("send-queue")
        .bean(queue, "write")
        .to(ReceiveRoute.OUT)
        .end()
        .bean(queue, "later");

    routeTemplate("deliver-mailbox")
        .templateParameter("partner")
        .from(WAY)
        .routeConfigurationId(FailureRoutes.DELIVERIES)
        .step("leave-in-mailbox")
        .bean(mailboxes, "leave")
        .end();
  }
}
