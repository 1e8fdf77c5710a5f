package sn.coop.app.wiring;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;

/** Puts our own TLS context, with its pins that may change, on a Tomcat connector. */
final class PinnedConnector implements TomcatConnectorCustomizer {
  private final SSLContext context;

  PinnedConnector(SSLContext context) {
    this.context = context;
  }

  @Override
  public void customize(Connector connector) {
    connector.setScheme("https");
    connector.setSecure(true);
    SSLHostConfig host = new SSLHostConfig();
    host.setCertificateVerification("required");
    host.setProtocols("TLSv1.3+TLSv1.2");
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
    certificate.setSslContext(new Given(context));
    host.addCertificate(certificate);
    connector.addSslHostConfig(host);
    ((AbstractHttp11Protocol<?>) connector.getProtocolHandler()).setSSLEnabled(true);
  }

  /** A context that is ready: Tomcat asks for engines and initialises nothing. */
  private record Given(SSLContext context) implements org.apache.tomcat.util.net.SSLContext {
    @Override
    public void init(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {}

    @Override
    public void destroy() {}

    @Override
    public SSLSessionContext getServerSessionContext() {
      return context.getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
      return context.createSSLEngine();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
      return context.getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
      return context.getSupportedSSLParameters();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return new X509Certificate[0];
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
