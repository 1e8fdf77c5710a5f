package sn.coop.routes.dialect;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.Partners;
import sn.coop.schemas.exchange.ExchangePort;

/** One SOAP client a partner, made once and kept: its connections are pooled. */
public final class ExchangeClients {
  private final Map<PartnerId, ExchangePort> ports = new ConcurrentHashMap<>();
  private final Bus bus;
  private final Partners partners;
  private final BiConsumer<Client, Partner> security;

  /**
   * @param security puts TLS, WS-Security and time limits on a new client
   */
  public ExchangeClients(Bus bus, Partners partners, BiConsumer<Client, Partner> security) {
    this.bus = bus;
    this.partners = partners;
    this.security = security;
  }

  ExchangePort to(PartnerId id) {
    return ports.computeIfAbsent(id, this::connect);
  }

  private ExchangePort connect(PartnerId id) {
    Partner partner =
        partners.byId(id).orElseThrow(() -> new IllegalStateException("no partner " + id));
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setBus(bus);
    factory.setServiceClass(ExchangePort.class);
    factory.setBindingId(SOAPBinding.SOAP12HTTP_BINDING);
    factory.setAddress(partner.delivering().channel().parameter("url"));
    ExchangePort port = (ExchangePort) factory.create();
    ((SOAPBinding) ((BindingProvider) port).getBinding()).setMTOMEnabled(true);
    security.accept(ClientProxy.getClient(port), partner);
    return port;
  }
}
