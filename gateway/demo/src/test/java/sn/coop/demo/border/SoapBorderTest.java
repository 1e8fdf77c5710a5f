package sn.coop.demo.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.transport.http.HTTPConduit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.app.sealing.SealKey;
import sn.coop.app.sealing.Tls;
import sn.coop.app.wiring.WsSecurity;
import sn.coop.core.delivery.Attachments;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.delivery.Stored;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.partner.Channel;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.PartnerRegister;
import sn.coop.core.partner.Partners;
import sn.coop.demo.systems.Outgoing;
import sn.coop.routes.dialect.ExchangeClients;
import sn.coop.routes.dialect.ExchangeCourier;

/** Dakar's SOAP door, tried by somebody who has Madrid's certificate and by Madrid itself. */
class SoapBorderTest {
  private static final String EMPTY_CALL =
      """
      <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"
                  xmlns:x="urn:sn:rcg:exchange:1">
        <s:Header><x:seals><x:seal>e30..e30</x:seal></x:seals></s:Header>
        <s:Body><x:submission>
          <x:message>e30=</x:message><x:mediaType>application/json</x:mediaType>
        </x:submission></s:Body>
      </s:Envelope>
      """;

  @SuppressWarnings("NullAway.Init")
  private static Border border;

  @BeforeAll
  static void open(@TempDir Path dir) throws Exception {
    border = new Border(dir);
  }

  @AfterAll
  static void close() throws Exception {
    border.close();
  }

  private static URI service() {
    return border.homes.dakar().rest().resolve("/services/exchange");
  }

  private static HttpClient client() throws Exception {
    return border.client(border.homes.madridKeys().tls());
  }

  private static HttpResponse<String> post(String envelope) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(service())
            .header("Content-Type", "application/soap+xml; charset=utf-8")
            .POST(BodyPublishers.ofString(envelope))
            .build();
    return client().send(request, BodyHandlers.ofString());
  }

  @Test
  void an_unsigned_call_gets_a_fault_with_our_code_and_is_kept() throws Exception {
    HttpResponse<String> answer = post(EMPTY_CALL);
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(answer.body()).contains("SIGNATURE_INVALID").contains("Sender");
    assertThat(answer.body()).contains(Code.SIGNATURE_INVALID.english().substring(0, 30));
    assertThat(border.ledger("select detail from refusal where code = 'SIGNATURE_INVALID'"))
        .anyMatch(detail -> detail.startsWith("WS-Security"));
  }

  @Test
  void the_contract_is_published_with_every_schema_that_it_names() throws Exception {
    Set<URI> read = new HashSet<>();
    Deque<URI> open = new ArrayDeque<>(List.of(service().resolve("/services/exchange?wsdl")));
    while (!open.isEmpty()) {
      URI next = open.pop();
      if (read.add(next)) {
        HttpResponse<String> page =
            client().send(HttpRequest.newBuilder(next).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).as(next.toString()).isEqualTo(200);
        Matcher location = Pattern.compile("schemaLocation=\"([^\"]+)\"").matcher(page.body());
        while (location.find()) {
          open.push(next.resolve(location.group(1).replace("&amp;", "&")));
        }
      }
    }
    assertThat(read).hasSize(3);
  }

  @Test
  void a_document_type_is_refused_and_nothing_is_expanded() throws Exception {
    String hostname = Files.readString(Path.of("/etc/hostname")).strip();
    HttpResponse<String> answer =
        post(
            "<!DOCTYPE e [<!ENTITY h SYSTEM \"file:///etc/hostname\">]>"
                + EMPTY_CALL.replace("e30=", "&h;"));
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(answer.body()).doesNotContain(hostname).doesNotContain("Exception");
  }

  @Test
  void what_is_no_xml_gets_a_fault() throws Exception {
    HttpResponse<String> answer = post("<s:Envelope");
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(answer.body()).contains("SCHEMA_INVALID").doesNotContain("at org.apache");
  }

  @Test
  void the_same_courier_is_let_through_with_the_pinned_key_and_refused_with_another()
      throws Exception {
    Claim claim = claim();
    // Madrid may not send as SN-DACG: it is let in as far as the seal, and refused there.
    assertThat(codeOf(claim, border.homes.madridKeys().countersign()))
        .isEqualTo(Code.SIGNATURE_INVALID);
    assertThat(lastRefusal()).contains("pinned");
    // A key that is not Madrid's is refused before anything is read.
    assertThat(codeOf(claim, border.dacgKeys.countersign())).isEqualTo(Code.SIGNATURE_INVALID);
    assertThat(lastRefusal()).contains("WS-Security");
  }

  private static String lastRefusal() throws Exception {
    List<String> details = border.ledger("select detail from refusal order by rowid");
    return details.get(details.size() - 1);
  }

  private static Code codeOf(Claim claim, SealKey signer) throws Exception {
    try {
      courier(signer).carry(claim);
      return Assertions.fail("was let through");
    } catch (Failure refused) {
      return refused.code();
    }
  }

  private static Claim claim() throws Exception {
    Outgoing message = border.request();
    Stored stored =
        new Stored(
            message.sealed(),
            message.envelope(),
            new Stored.Provenance(
                Optional.of(new PartnerId("sn-dacg")), Instant.EPOCH, Optional.empty()),
            "");
    Delivery delivery =
        Delivery.due(
            new DeliveryId("d1"),
            new Delivery.Leg(
                message.envelope().key(),
                new PartnerId("sn-gateway"),
                message.envelope().recipients()),
            Instant.EPOCH,
            Instant.MAX);
    String countersignature =
        border.seal(message.sealed().content(), border.homes.madridKeys().countersign(), "ES");
    return new Claim(
        delivery, stored, Optional.of(new Rendition(message.sealed(), countersignature, "{}")));
  }

  private static ExchangeCourier courier(SealKey signer) throws Exception {
    Partner dakar = dakar();
    Partners partners = new PartnerRegister(List.of(dakar));
    var own = border.homes.madridKeys().tls();
    var signing = WsSecurity.signer(signer);
    ExchangeClients clients =
        new ExchangeClients(
            new SpringBus(),
            partners,
            (client, partner) -> {
              client.getOutInterceptors().add(signing);
              TLSClientParameters tls = new TLSClientParameters();
              tls.setSslContext(
                  new Tls(Clock.systemUTC(), new SecureRandom())
                      .client(own, List.of(dakar.identity().tls())));
              ((HTTPConduit) client.getConduit()).setTlsClientParameters(tls);
            });
    return new ExchangeCourier(clients, border.bean(Attachments.class));
  }

  private static Partner dakar() throws Exception {
    Partner madrid = border.bean(Partners.class).byId(new PartnerId("es-gateway")).orElseThrow();
    String url = border.homes.dakar().rest() + "/services/exchange";
    return new Partner(
        new PartnerId("sn-gateway"),
        Partner.Kind.GATEWAY,
        madrid.agreement(),
        new Partner.Identity(
            border.homes.dakarKeys().tls().certificate(),
            border.homes.dakarKeys().countersign().certificate(),
            java.util.Map.of()),
        new Partner.Delivering(
            new Channel(Channel.Template.SOAP, java.util.Map.of("url", url)),
            madrid.delivering().retry()));
  }
}
