package sn.coop.app.sealing;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts exactly the pinned certificates, as they stand at each handshake, and nothing they sign.
 *
 * <p>The JDK leaves checking the host to an extended trust manager, so this one does it for every
 * server, whether or not the caller thought of asking for it.
 */
public final class PinnedTrust extends X509ExtendedTrustManager {
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
  private static final String ANY = "2.5.29.37.0";
  private static final String UNKNOWN = "unknown";

  private final Supplier<? extends Collection<X509Certificate>> pinned;
  private final Clock clock;
  private final Listener listener;

  /** Hears of each refusal. */
  @FunctionalInterface
  public interface Listener {
    void refused(String peerAddress, String reason);
  }

  /**
   * @param pinned asked at every handshake, so that pins change without a restart
   */
  public PinnedTrust(
      Supplier<? extends Collection<X509Certificate>> pinned, Clock clock, Listener listener) {
    this.pinned = pinned;
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    check(chain, CLIENT, address(socket));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(chain, CLIENT, address(engine));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain, CLIENT, UNKNOWN);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    X509Certificate server = check(chain, SERVER, address(socket));
    checkHost(server, socket instanceof SSLSocket tls ? tls.getHandshakeSession() : null);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    X509Certificate server = check(chain, SERVER, address(engine));
    checkHost(server, engine.getHandshakeSession());
  }

  /** Always refuses: without the connection, the host cannot be checked. */
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw refuse(UNKNOWN, "the connection is not known, so its host cannot be checked");
  }

  /** Empty: a peer is not told whom we trust. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private X509Certificate check(X509Certificate[] chain, String usage, String address)
      throws CertificateException {
    if (chain.length == 0) {
      throw refuse(address, "no certificate");
    }
    X509Certificate leaf = chain[0];
    byte[] encoded = leaf.getEncoded();
    boolean isPinned = false;
    for (X509Certificate pin : pinned.get()) {
      isPinned |= Arrays.equals(pin.getEncoded(), encoded);
    }
    if (!isPinned) {
      throw refuse(address, "the certificate is not pinned");
    }
    try {
      leaf.checkValidity(Date.from(clock.instant()));
    } catch (CertificateException e) {
      CertificateException refusal = refuse(address, "the certificate is outside its validity");
      refusal.initCause(e);
      throw refusal;
    }
    List<String> usages = leaf.getExtendedKeyUsage();
    if (usages != null && !usages.contains(usage) && !usages.contains(ANY)) {
      throw refuse(address, "the certificate is not for this side of TLS");
    }
    return leaf;
  }

  private void checkHost(X509Certificate server, @Nullable SSLSession session)
      throws CertificateException {
    String host = session == null ? null : session.getPeerHost();
    if (host == null || !HostNames.match(server, host)) {
      throw refuse(
          host == null ? UNKNOWN : host, "the certificate does not name the host asked for");
    }
  }

  private CertificateException refuse(String address, String reason) {
    listener.refused(address, reason);
    return new CertificateException(reason);
  }

  private static String address(Socket socket) {
    return socket.getInetAddress() == null ? UNKNOWN : socket.getInetAddress().getHostAddress();
  }

  private static String address(SSLEngine engine) {
    return engine.getPeerHost() == null ? UNKNOWN : engine.getPeerHost();
  }
}
