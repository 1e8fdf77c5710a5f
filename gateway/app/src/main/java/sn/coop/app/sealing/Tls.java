package sn.coop.app.sealing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** TLS with one own key and pinned peers; there is no other trust. */
public final class Tls {
  /** What both sides speak, best first. */
  public static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

  /** A resumed session is not checked again, so it must not outlive a change of pins. */
  private static final int RESUMPTION_SECONDS = 1;

  private final Clock clock;
  private final SecureRandom random;

  public Tls(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** For connections to these servers alone; each must hold its key and be named by its host. */
  public SSLContext client(SealKey own, Collection<X509Certificate> pinnedServers) {
    List<X509Certificate> pinned = List.copyOf(pinnedServers);
    return client(own, new PinnedTrust(() -> pinned, clock, (address, reason) -> {}));
  }

  /** The same with pins that may change and a listener. */
  public SSLContext client(SealKey own, PinnedTrust trust) {
    SSLContext context = context(own, trust);
    context.getClientSessionContext().setSessionTimeout(RESUMPTION_SECONDS);
    return context;
  }

  /** For a listener; whoever opens the socket must still require the client's certificate. */
  public SSLContext server(SealKey own, PinnedTrust trust) {
    SSLContext context = context(own, trust);
    context.getServerSessionContext().setSessionTimeout(RESUMPTION_SECONDS);
    return context;
  }

  private SSLContext context(SealKey own, PinnedTrust trust) {
    char[] password = "in memory only".toCharArray();
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(Pkcs12.store(own, password), password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), new TrustManager[] {trust}, random);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a loaded key must serve for TLS", e);
    }
  }
}
