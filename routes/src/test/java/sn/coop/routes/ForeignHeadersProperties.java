package sn.coop.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.PARQUET;
import static sn.coop.core.fixtures.Parties.PARQUET_SYSTEM;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.fixtures.Draft;

/** Whatever a sender writes beside its letter, nothing of it is seen behind the door. */
class ForeignHeadersProperties extends BareContext {
  private static final int SEED = 20261123;
  private static final String IN = "jms:queue:partner.sn-parquet.in";
  private static final Draft REQUEST = aRequest().from(PARQUET).to(DACG);
  private static final Set<String> OURS = Set.of("coop_kind", "coop_message_id", "_AMQ_LVQ_NAME");

  /** Names with a meaning for Camel, JMS or the broker. */
  private static final List<String> KNOWN =
      List.of(
          "CamelBeanMethodName",
          "CamelBeanParameterValues",
          "CamelJmsDestinationName",
          "CamelJmsDestination",
          "CamelExecCommandExecutable",
          "CamelFileName",
          "CamelHttpUri",
          "CamelToEndpoint",
          "org.apache.camel.foo",
          "org_DOT_apache_DOT_camel_DOT_foo",
          "JMSReplyTo",
          "JMSType",
          "JMSCorrelationID",
          "JMSXGroupID",
          "_AMQ_SCHED_DELIVERY",
          "coop_delivery",
          "breadcrumbId");

  private MockEndpoint inside = new MockEndpoint();
  private MockEndpoint out = new MockEndpoint();

  @BeforeEach
  void addTheDoor() throws Exception {
    run(new ReceiveRoute(letters, answers), new AdmitRoute(dakar.admission));
    inside = inPlaceOf(RecordRoute.RECORD);
    out = inPlaceOf("jms:queue:partner.sn-parquet.out");
    TemplatedRouteBuilder.builder(context(), "receive-queue")
        .routeId("receive-queue:sn-parquet")
        .parameter("partner", "sn-parquet")
        .add();
  }

  private static String spelled(String name, Random random) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      String letter = name.substring(i, i + 1);
      spelled.append(
          random.nextBoolean() ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT));
    }
    return random.nextInt(3) == 0 ? name : spelled.toString();
  }

  private static Map<String, Object> headers(Random random) {
    Map<String, Object> headers = new HashMap<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String name = spelled(KNOWN.get(random.nextInt(KNOWN.size())), random);
      headers.put(name, random.nextBoolean() ? "open" : "toString");
    }
    return headers;
  }

  @Test
  void no_header_of_a_letter_reaches_the_verbs_or_the_answer() {
    Random random = new Random(SEED);
    for (int round = 0; round < 400; round++) {
      Map<String, Object> headers = headers(random);
      String story = "seed %d round %d: %s".formatted(SEED, round, headers);
      var letter = Letters.submission(dakar.letter(REQUEST, PARQUET_SYSTEM).arrival());
      inside.reset();
      out.reset();
      Exchange taken =
          template()
              .request(
                  IN,
                  exchange -> {
                    exchange.getMessage().setBody(letter);
                    exchange.getMessage().setHeaders(new HashMap<>(headers));
                  });
      assertThat(taken.getException()).as(story).isNull();
      assertThat(inside.getReceivedCounter()).as(story).isEqualTo(1);
      assertThat(inside.getExchanges().get(0).getMessage().getHeaders()).as(story).isEmpty();
    }
  }

  @Test
  void no_header_of_a_refused_letter_reaches_the_answer() {
    Random random = new Random(SEED + 1);
    for (int round = 0; round < 400; round++) {
      Map<String, Object> headers = headers(random);
      String story = "seed %d round %d: %s".formatted(SEED + 1, round, headers);
      boolean unreadable = random.nextBoolean();
      var letter =
          unreadable
              ? Letters.text(Map.of())
              : Letters.submission(dakar.letter(REQUEST, PARQUET_SYSTEM).unsealed().arrival());
      out.reset();
      template().requestBodyAndHeaders(IN, letter, headers);
      assertThat(out.getReceivedCounter()).as(story).isEqualTo(1);
      assertThat(out.getExchanges().get(0).getMessage().getHeaders().keySet())
          .as(story)
          .isSubsetOf(OURS);
    }
  }
}
