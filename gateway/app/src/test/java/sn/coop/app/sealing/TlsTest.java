package sn.coop.app.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.awaitility.Awaitility;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real handshakes over loopback. */
final class TlsTest {
  private static final SealKey DAKAR = MadeKeys.tls("dakar");
  private static final SealKey MADRID = MadeKeys.tls("madrid");
  private static final SealKey STRANGER = MadeKeys.tls("stranger");

  private final Tls tls = new Tls(MadeKeys.CLOCK, new SecureRandom());
  private final AtomicReference<List<X509Certificate>> pinned =
      new AtomicReference<>(List.of(MADRID.certificate()));
  private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
  private final PinnedTrust trust =
      new PinnedTrust(
          pinned::get, MadeKeys.CLOCK, (address, why) -> refusals.add(address + ": " + why));
  private final ExecutorService acceptor = Executors.newCachedThreadPool();
  private SSLServerSocket listener;

  @BeforeEach
  void aServer() throws IOException {
    listener = listen(tls.server(DAKAR, trust));
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
    acceptor.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void a_pinned_client_and_a_pinned_server_meet(String protocol) throws IOException {
    SSLContext client = tls.client(MADRID, List.of(DAKAR.certificate()));
    assertThat(exchange(client, "localhost", protocol)).isEqualTo('R');
    assertThat(exchange(client, "127.0.0.1", protocol)).isEqualTo('R');
    assertThat(refusals).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void a_client_that_is_not_pinned_is_refused_and_reported(String protocol) {
    SSLContext client = tls.client(STRANGER, List.of(DAKAR.certificate()));
    assertThatThrownBy(() -> exchange(client, "localhost", protocol))
        .isInstanceOf(IOException.class);
    awaitRefusal("127.0.0.1: the certificate is not pinned");
  }

  @Test
  void a_client_whose_name_alone_is_pinned_is_refused() {
    SSLContext client = tls.client(MadeKeys.tls("madrid"), List.of(DAKAR.certificate()));
    assertThatThrownBy(() -> exchange(client, "localhost")).isInstanceOf(IOException.class);
    awaitRefusal("127.0.0.1: the certificate is not pinned");
  }

  @Test
  void a_client_without_a_certificate_is_refused() throws Exception {
    SSLContext client = SSLContext.getInstance("TLS");
    client.init(
        null,
        new TrustManager[] {
          new PinnedTrust(() -> List.of(DAKAR.certificate()), MadeKeys.CLOCK, (a, b) -> {})
        },
        null);
    assertThatThrownBy(() -> exchange(client, "localhost")).isInstanceOf(IOException.class);
  }

  @Test
  void a_server_that_is_not_pinned_is_refused() {
    SSLContext client = tls.client(MADRID, List.of(STRANGER.certificate()));
    assertThatThrownBy(() -> exchange(client, "localhost"))
        .isInstanceOf(SSLException.class)
        .hasMessageContaining("not pinned");
  }

  /** 127.0.0.2 reaches the same listener, but the pinned certificate does not name it. */
  @Test
  void a_pinned_server_under_another_host_is_refused() throws IOException {
    try (SSLServerSocket everywhere = listen(tls.server(DAKAR, trust), "0.0.0.0")) {
      listener.close();
      listener = everywhere;
      SSLContext client = tls.client(MADRID, List.of(DAKAR.certificate()));
      assertThat(exchange(client, "127.0.0.1")).isEqualTo('R');
      assertThatThrownBy(() -> exchange(client, "127.0.0.2"))
          .isInstanceOf(SSLException.class)
          .hasMessageContaining("does not name the host");
    }
  }

  @Test
  void a_certificate_out_of_its_validity_is_refused_on_both_sides() throws IOException {
    Clock later = Clock.offset(MadeKeys.CLOCK, Duration.ofDays(731));
    SSLContext late =
        new Tls(later, new SecureRandom()).client(MADRID, List.of(DAKAR.certificate()));
    assertThatThrownBy(() -> exchange(late, "localhost")).hasMessageContaining("validity");

    listener.close();
    listener =
        listen(
            tls.server(
                DAKAR, new PinnedTrust(pinned::get, later, (address, why) -> refusals.add(why))));
    SSLContext client = tls.client(MADRID, List.of(DAKAR.certificate()));
    assertThatThrownBy(() -> exchange(client, "localhost")).isInstanceOf(IOException.class);
    awaitRefusal("the certificate is outside its validity");
  }

  @Test
  void a_signing_certificate_is_no_server() throws IOException {
    SealKey seal = MadeKeys.p256("seal");
    listener.close();
    listener = listen(tls.server(seal, trust));
    SSLContext client = tls.client(MADRID, List.of(seal.certificate()));
    assertThatThrownBy(() -> exchange(client, "localhost"))
        .hasMessageContaining("does not name the host");
  }

  @Test
  void pins_change_while_the_server_runs() throws IOException {
    assertThat(exchange(madrid(), "localhost")).isEqualTo('R');
    pinned.set(List.of(STRANGER.certificate()));
    assertThatThrownBy(() -> exchange(madrid(), "localhost")).isInstanceOf(IOException.class);
    awaitRefusal("127.0.0.1: the certificate is not pinned");
    SSLContext stranger = tls.client(STRANGER, List.of(DAKAR.certificate()));
    assertThat(exchange(stranger, "localhost")).isEqualTo('R');
  }

  /** A session is resumed without asking for the certificate, so it must end soon by itself. */
  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void a_session_does_not_outlive_its_pin(String protocol) throws IOException {
    SSLContext client = madrid();
    assertThat(exchange(client, "localhost", protocol)).isEqualTo('R');
    pinned.set(List.of());
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .pollInterval(Duration.ofMillis(1500))
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> exchange(client, "localhost", protocol))
                    .isInstanceOf(IOException.class));
  }

  @Test
  void nothing_older_than_tls_1_2_is_spoken() {
    SSLContext server = tls.server(DAKAR, trust);
    assertThat(server.getDefaultSSLParameters().getProtocols())
        .containsExactlyInAnyOrderElementsOf(Tls.PROTOCOLS);
    assertThat(madrid().getDefaultSSLParameters().getProtocols())
        .containsExactlyInAnyOrderElementsOf(Tls.PROTOCOLS);
  }

  @Test
  void without_a_connection_no_server_is_trusted() {
    X509Certificate[] chain = {MADRID.certificate()};
    assertThatThrownBy(() -> trust.checkServerTrusted(chain, "EC")).hasMessageContaining("host");
    assertThatThrownBy(() -> trust.checkClientTrusted(new X509Certificate[0], "EC"))
        .hasMessageContaining("no certificate");
  }

  @Test
  void a_certificate_for_servers_alone_is_no_client() throws Exception {
    SealKey made = MadeKeys.tls("madrid");
    X500Name name = new X500Name("CN=madrid");
    X509Certificate serverOnly =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(MadeKeys.NOW.minusSeconds(60)),
                        Date.from(MadeKeys.NOW.plusSeconds(60)),
                        name,
                        made.certificate().getPublicKey())
                    .addExtension(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .build(
                        new JcaContentSignerBuilder("SHA256withECDSA").build(made.privateKey())));
    pinned.set(List.of(serverOnly));
    SSLContext client =
        tls.client(new SealKey(made.privateKey(), serverOnly), List.of(DAKAR.certificate()));
    assertThatThrownBy(() -> exchange(client, "localhost")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> trust.checkClientTrusted(new X509Certificate[] {serverOnly}, "EC"))
        .hasMessageContaining("not for this side");
    pinned.set(List.of(MADRID.certificate()));
    trust.checkClientTrusted(new X509Certificate[] {MADRID.certificate()}, "EC");
  }

  private SSLContext madrid() {
    return tls.client(MADRID, List.of(DAKAR.certificate()));
  }

  private void awaitRefusal(String refusal) {
    Awaitility.await().untilAsserted(() -> assertThat(refusals).contains(refusal));
  }

  private SSLServerSocket listen(SSLContext context) throws IOException {
    return listen(context, "127.0.0.1");
  }

  /** Answers R to whatever one byte comes. */
  private SSLServerSocket listen(SSLContext context, String address) throws IOException {
    SSLServerSocket socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName(address));
    socket.setNeedClientAuth(true);
    acceptor.execute(
        () -> {
          while (!socket.isClosed()) {
            try (var peer = socket.accept()) {
              peer.getInputStream().read();
              peer.getOutputStream().write('R');
            } catch (IOException e) {
              refusals.add("handshake: " + e.getMessage());
            }
          }
        });
    return socket;
  }

  private int exchange(SSLContext client, String host) throws IOException {
    return exchange(client, host, Tls.PROTOCOLS.toArray(new String[0]));
  }

  private int exchange(SSLContext client, String host, String... protocols) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) client.getSocketFactory().createSocket(host, listener.getLocalPort())) {
      socket.setSoTimeout(10_000);
      socket.setEnabledProtocols(protocols);
      socket.getOutputStream().write('Q');
      int answer = socket.getInputStream().read();
      if (answer < 0) {
        throw new IOException("closed without an answer");
      }
      return answer;
    }
  }
}
