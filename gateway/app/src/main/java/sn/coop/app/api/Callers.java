package sn.coop.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Transport;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;
import sn.coop.core.partner.Pins;

/** Who is calling: the client certificate of the TLS session, and nothing that the request says. */
public final class Callers {
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private final Partners partners;
  private final Clock clock;

  public Callers(Partners partners, Clock clock) {
    this.partners = partners;
    this.clock = clock;
  }

  /** Where a message comes from. */
  public Arrival.Origin origin(
      HttpServletRequest request, Transport transport, Optional<Digest> signerPin) {
    return new Arrival.Origin(
        transport, pin(request), signerPin, request.getRemoteAddr(), clock.instant());
  }

  /** A call as an arrival without content, for what is refused before there is any. */
  Arrival call(HttpServletRequest request) {
    return new Arrival(
        origin(request, Transport.REST, Optional.empty()),
        Bytes.of(new byte[0]),
        "",
        new Arrival.Seals(Optional.empty(), Optional.empty()));
  }

  /**
   * The partner that calls.
   *
   * @throws Refusal CERT_UNKNOWN
   */
  public Partner partner(HttpServletRequest request) throws Refusal {
    Digest pin = pin(request);
    return partners
        .byTlsPin(pin)
        .orElseThrow(
            () ->
                new Refusal(
                    Code.CERT_UNKNOWN,
                    new Sentence(
                        "client certificate with SHA-256 " + pin,
                        "certificat client de SHA-256 " + pin)));
  }

  private static Digest pin(HttpServletRequest request) {
    if (request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0) {
      return Pins.pin(chain[0]);
    }
    throw new IllegalStateException("the connector lets nobody in without a certificate");
  }
}
