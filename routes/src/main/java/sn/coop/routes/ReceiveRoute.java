package sn.coop.routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * Verb one. Takes in what a transport hands over and lets nothing else in: REST and SOAP arrive
 * already capped and stripped to an {@code Arrival}; a queue's message is read into a value here,
 * and every header it brought is dropped.
 */
final class ReceiveRoute extends RouteBuilder {
  static final String RECEIVE = "direct:receive";
  static final String OUT =
      "jms:queue:partner.{{partner}}.out?mapJmsMessage=true&jmsMessageType=Bytes";
  private static final String IN =
      "jms:queue:partner.{{partner}}.in?transacted=true&cacheLevelName=CACHE_CONSUMER"
          + "&mapJmsMessage=false&disableReplyTo=true";

  private final QueueLetters letters;
  private final QueueAnswers answers;

  ReceiveRoute(QueueLetters letters, QueueAnswers answers) {
    this.letters = letters;
    this.answers = answers;
  }

  @Override
  public void configure() {
    from(RECEIVE)
        .routeId("receive")
        .routeConfigurationId(FailureRoutes.ARRIVALS)
        .setProperty(FailureRoutes.ARRIVAL, body())
        .to(AdmitRoute.ADMIT);

    routeTemplate("receive-queue")
        .templateParameter("partner")
        .from(IN)
        .routeConfigurationId(FailureRoutes.LETTERS)
        .removeHeaders("*")
        .setProperty(QueueLetters.PARTNER, constant("{{partner}}"))
        .step("read-letter")
        .bean(letters, "read")
        .end()
        .choice()
        .when(body().isInstanceOf(QueueParcel.Receipted.class))
        .bean(answers, "receipt")
        .when(body().isInstanceOf(QueueParcel.Submitted.class))
        .bean(letters, "open")
        .bean(new Handover(getContext().createProducerTemplate()), "receive")
        .bean(answers, "answer")
        .to(OUT)
        .otherwise()
        .bean(answers, "refuseUnreadable")
        .to(OUT)
        .end();
  }
}
