package sn.coop.app.wiring;

import java.util.Optional;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sn.coop.app.api.Callers;
import sn.coop.core.delivery.Refusals;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Transport;
import sn.coop.routes.dialect.ExchangeFaults;

/**
 * What stopped a call before it reached our port (an unsigned body, XML that cannot be read)
 * becomes one of our own faults, with a stable code, and is kept like every other refusal.
 */
final class SoapRefusals extends AbstractPhaseInterceptor<Message> {
  private static final Logger LOG = LoggerFactory.getLogger(SoapRefusals.class);

  private final Refusals refusals;
  private final Callers callers;

  SoapRefusals(Refusals refusals, Callers callers) {
    super(Phase.PRE_LOGICAL);
    this.refusals = refusals;
    this.callers = callers;
  }

  @Override
  public void handleMessage(Message message) {
    Exception fault = message.getContent(Exception.class);
    if (isOurs(fault)) {
      return;
    }
    Failure failure = keep(message, name(fault));
    LOG.info("refused SOAP {}: {}", failure.code(), String.valueOf(fault));
    message.setContent(Exception.class, ExchangeFaults.fault(failure));
  }

  /** Faults of our port carry a failure element; nothing else does. */
  private static boolean isOurs(@Nullable Exception fault) {
    return fault instanceof SoapFault soap
        && soap.getDetail() != null
        && soap.getDetail().getElementsByTagNameNS("urn:sn:rcg:exchange:1", "failure").getLength()
            > 0;
  }

  private static Failure name(@Nullable Exception fault) {
    Optional<WSSecurityException> security = cause(fault, WSSecurityException.class);
    if (security.isPresent()) {
      return new Refusal(
          Code.SIGNATURE_INVALID,
          new Sentence(
              "WS-Security: sign Body, Timestamp and seals with the pinned countersigning key",
              "WS-Security : signez Body, Timestamp et seals avec la clé de contreseing déclarée"));
    }
    if (fault instanceof Fault read && isSender(read)) {
      return new Refusal(
          Code.SCHEMA_INVALID,
          new Sentence(
              "the envelope does not follow exchange.wsdl",
              "l'enveloppe ne suit pas exchange.wsdl"));
    }
    return new Deferral(Code.BUSY, "the call could not be served");
  }

  private static boolean isSender(Fault fault) {
    String code = String.valueOf(fault.getFaultCode());
    return code.contains("Client") || code.contains("Sender") || code.contains("VersionMismatch");
  }

  private static <T> Optional<T> cause(@Nullable Throwable fault, Class<T> type) {
    if (fault == null) {
      return Optional.empty();
    }
    return type.isInstance(fault) ? Optional.of(type.cast(fault)) : cause(fault.getCause(), type);
  }

  private Failure keep(Message message, Failure failure) {
    if (failure instanceof Refusal refusal) {
      Arrival arrival =
          new Arrival(
              callers.origin(SoapSigner.request(message), Transport.SOAP, Optional.empty()),
              Bytes.of(new byte[0]),
              "",
              new Arrival.Seals(Optional.empty(), Optional.empty()));
      try {
        refusals.keep(arrival, refusal);
      } catch (Deferral storeDown) {
        return storeDown;
      }
    }
    return failure;
  }
}
