package sn.coop.app.wiring;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.WSHandlerConstants;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.Pins;

/** Who made the SOAP call that is being served. */
final class SoapSigner {
  private SoapSigner() {}

  static HttpServletRequest request() {
    return request(PhaseInterceptorChain.getCurrentMessage());
  }

  static HttpServletRequest request(Message message) {
    Message in = message.getExchange().getInMessage();
    return (HttpServletRequest)
        Objects.requireNonNull(in.get(AbstractHTTPDestination.HTTP_REQUEST), "served over HTTP");
  }

  /** The certificate whose signature the verifier accepted; exactly one is allowed. */
  static Optional<Digest> pin() {
    Message message = PhaseInterceptorChain.getCurrentMessage();
    List<?> results = (List<?>) message.get(WSHandlerConstants.RECV_RESULTS);
    if (results == null) {
      throw new IllegalStateException("the verifier stands before the endpoint");
    }
    List<Digest> signers =
        results.stream()
            .flatMap(result -> signatures((WSHandlerResult) result).stream())
            .map(result -> result.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE))
            .map(certificate -> Pins.pin((X509Certificate) certificate))
            .toList();
    if (signers.size() != 1) {
      throw new IllegalStateException("one signature is expected, not " + signers.size());
    }
    return Optional.of(signers.get(0));
  }

  private static List<WSSecurityEngineResult> signatures(WSHandlerResult result) {
    return Optional.ofNullable(result.getActionResults().get(WSConstants.SIGN)).orElse(List.of());
  }
}
