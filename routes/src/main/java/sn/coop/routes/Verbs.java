package sn.coop.routes;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import sn.coop.core.delivery.Admission;
import sn.coop.core.delivery.Dispatching;
import sn.coop.core.delivery.Recorder;
import sn.coop.core.delivery.Rendering;
import sn.coop.core.delivery.Settling;
import sn.coop.core.partner.Partner;

/** Adds the eight verbs to a context, and one set of routes for each partner. */
public final class Verbs {
  /** Where arrivals are handed in; what comes back is a Recorded or a Failure. */
  public static final String RECEIVE = ReceiveRoute.RECEIVE;

  private final CamelContext camel;

  /** What the verbs do: the core's decisions, in the order in which they are taken. */
  public record Decisions(
      Admission admission,
      Recorder recorder,
      Dispatching dispatching,
      Rendering rendering,
      Settling settling) {}

  /** What stands at the rim: the couriers, the queue's own manners, and what failing means. */
  public record Rim(
      SoapCourier soap,
      QueueLetters letters,
      QueueAnswers answers,
      Mailboxes mailboxes,
      Failing failing) {}

  public Verbs(CamelContext camel) {
    this.camel = camel;
  }

  /** Adds the routes that every partner shares. Failure handling comes first. */
  public void add(Decisions decisions, Rim rim) throws Exception {
    new FailureRoutes(rim.failing()).addRouteConfigurationsToCamelContext(camel);
    camel.addRoutes(new ReceiveRoute(rim.letters(), rim.answers()));
    camel.addRoutes(new AdmitRoute(decisions.admission()));
    camel.addRoutes(new RecordRoute(decisions.recorder()));
    camel.addRoutes(new DispatchRoute(decisions.dispatching()));
    camel.addRoutes(new TranslateRoute(decisions.rendering()));
    camel.addRoutes(new SealRoute(decisions.rendering()));
    camel.addRoutes(new DeliverRoute(rim.soap(), rim.answers(), rim.mailboxes()));
    camel.addRoutes(new SettleRoute(decisions.settling()));
  }

  /** Adds a partner's own routes: its claims, its way out and, for a queue, its way in. */
  public void add(Partner partner) {
    String id = partner.id().id();
    template("claim", id);
    switch (partner.delivering().channel().template()) {
      case SOAP -> template("deliver-soap", id);
      case MAILBOX -> template("deliver-mailbox", id);
      case QUEUE -> {
        template("deliver-queue", id);
        template("receive-queue", id);
      }
    }
  }

  private void template(String template, String partner) {
    TemplatedRouteBuilder.builder(camel, template)
        .routeId(template + ":" + partner)
        .prefixId(partner + ":")
        .parameter("partner", partner)
        .add();
  }
}
