package sn.coop.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Sentence;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.FaultyLedger;
import sn.coop.core.partner.Partner;

/** A context in which nothing runs but the stages that a test adds, over the core of Dakar. */
abstract class BareContext extends CamelTestSupport {
  static final String INCIDENT = "incident-1";

  final FaultyLedger faults = new FaultyLedger();
  final Dakar dakar = new Dakar(faults::around);
  final List<Breach> halts = new ArrayList<>();
  final Failing failing = new Failing(dakar.refusals, dakar.settling, () -> INCIDENT, halts::add);
  final QueueLetters letters = new QueueLetters(dakar.partners, dakar.clock);
  final QueueAnswers answers =
      new QueueAnswers(dakar.settling, dakar.partners, new PlainProblems());
  final Mailboxes mailboxes = new Mailboxes();

  private boolean failuresAreHandled;

  /** Problem documents as one line: the code and the detail. */
  private static final class PlainProblems implements Problems {
    @Override
    public String of(Failure failure) {
      return failure.code() + " " + failure.detail();
    }

    @Override
    public String of(String incident) {
      return "INTERNAL " + incident;
    }

    @Override
    public String unreadable(Sentence why) {
      return "UNREADABLE " + why.english();
    }
  }

  @Override
  protected CamelContext createCamelContext() throws Exception {
    CamelContext camel = super.createCamelContext();
    Properties properties = new Properties();
    properties.setProperty("rcg.sweep", "3600000");
    camel.getPropertiesComponent().setInitialProperties(properties);
    camel.addComponent("jms", new Loopback());
    return camel;
  }

  /** Adds single stages, and what they come to when they fail. */
  void run(RouteBuilder... stages) throws Exception {
    if (!failuresAreHandled) {
      new FailureRoutes(failing).addRouteConfigurationsToCamelContext(context());
      failuresAreHandled = true;
    }
    for (RouteBuilder stage : stages) {
      context().addRoutes(stage);
    }
  }

  /** Adds every verb, and the routes of some partners. */
  void runVerbs(SoapCourier soap, Partner... active) throws Exception {
    Verbs verbs = new Verbs(context());
    verbs.add(
        new Verbs.Decisions(
            dakar.admission, dakar.recorder, dakar.dispatching, dakar.rendering, dakar.settling),
        new Verbs.Rim(soap, letters, answers, mailboxes, failing));
    for (Partner partner : active) {
      verbs.add(partner);
    }
  }

  /** Stands where a stage would be, and keeps what reaches it. */
  MockEndpoint inPlaceOf(String endpoint) throws Exception {
    String name = "mock:" + endpoint.replace(':', '.');
    context()
        .addRoutes(
            new RouteBuilder() {
              @Override
              public void configure() {
                // What is thrown here is thrown at the stage under test, and is its own to handle.
                from(endpoint).errorHandler(noErrorHandler()).to(name);
              }
            });
    return getMockEndpoint(name);
  }

  /** What a stage answers. */
  Object outcome(String endpoint, Object body) {
    return Objects.requireNonNull(hand(endpoint, body).getMessage().getBody(), "an answer");
  }

  /** The first body that reached a mock. */
  static <T> T first(MockEndpoint mock, Class<T> type) {
    return Objects.requireNonNull(mock.getExchanges().get(0).getMessage().getBody(type), "a body");
  }

  /** Hands a body in, and gives back what came of it. */
  Exchange hand(String endpoint, Object body) {
    return template().request(endpoint, exchange -> exchange.getMessage().setBody(body));
  }
}
