package sn.coop.app.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.Endpoint;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sn.coop.app.api.Callers;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.sealing.Tls;
import sn.coop.core.delivery.Attachments;
import sn.coop.core.delivery.Reception;
import sn.coop.core.delivery.Refusals;
import sn.coop.core.failure.Breach;
import sn.coop.core.message.Transport;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;
import sn.coop.routes.SoapCourier;
import sn.coop.routes.dialect.ExchangeClients;
import sn.coop.routes.dialect.ExchangeCourier;
import sn.coop.routes.dialect.ExchangeEndpoint;

/** SOAP both ways: CXF by hand, with our guards ahead of the thin port. */
@Configuration(proxyBeanMethods = false)
class SoapBeans {
  private static final long CONNECT_MS = 5_000;
  private static final long ANSWER_MS = 30_000;

  @Bean(name = Bus.DEFAULT_BUS_ID, destroyMethod = "shutdown")
  SpringBus cxf() {
    return new SpringBus();
  }

  @Bean
  ServletRegistrationBean<CXFServlet> soapServlet(SpringBus bus) {
    CXFServlet servlet = new CXFServlet();
    servlet.setBus(bus);
    ServletRegistrationBean<CXFServlet> registration =
        new ServletRegistrationBean<>(servlet, "/services/*");
    registration.addInitParameter("hide-service-list-page", "true");
    return registration;
  }

  @Bean(destroyMethod = "stop")
  Endpoint soapEndpoint(
      SpringBus bus, ExchangeEndpoint port, Partners partners, Callers callers, Refusals refusals)
      throws GeneralSecurityException, IOException {
    var verifier = WsSecurity.verifier(partners);
    return port.publish(
        bus,
        endpoint -> {
          guard(endpoint);
          endpoint.getInInterceptors().add(verifier);
          endpoint.getInInterceptors().add(WsSecurity.coverage());
          endpoint.getInInterceptors().add(WsSecurity.sealsCoverage());
          endpoint.getOutFaultInterceptors().add(new SoapRefusals(refusals, callers));
        });
  }

  private static void guard(EndpointImpl endpoint) {
    endpoint.getProperties().putAll(SoapLimits.ALL);
  }

  @Bean
  ExchangeEndpoint exchangeEndpoint(
      Reception reception,
      Refusals refusals,
      Attachments attachments,
      Partners partners,
      Callers callers) {
    return new ExchangeEndpoint(
        reception,
        refusals,
        attachments,
        partners,
        () -> {
          HttpServletRequest request = SoapSigner.request();
          return callers.origin(request, Transport.SOAP, SoapSigner.pin());
        });
  }

  @Bean
  SoapCourier soapCourier(
      SpringBus bus, Partners partners, Attachments attachments, KeyHome keys, Tls tls)
      throws Breach, GeneralSecurityException, IOException {
    var signer = WsSecurity.signer(keys.countersign());
    var own = keys.tls();
    ExchangeClients clients =
        new ExchangeClients(
            bus,
            partners,
            (client, partner) -> {
              client.getOutInterceptors().add(signer);
              secure(client, partner, tls, own);
            });
    return new ExchangeCourier(clients, attachments);
  }

  private static void secure(
      Client client, Partner partner, Tls tls, sn.coop.app.sealing.SealKey own) {
    HTTPConduit conduit = (HTTPConduit) client.getConduit();
    TLSClientParameters parameters = new TLSClientParameters();
    parameters.setSslContext(tls.client(own, List.of(partner.identity().tls())));
    conduit.setTlsClientParameters(parameters);
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setConnectionTimeout(CONNECT_MS);
    policy.setReceiveTimeout(ANSWER_MS);
    policy.setAutoRedirect(false);
    policy.setVersion("1.1");
    conduit.setClient(policy);
  }
}
