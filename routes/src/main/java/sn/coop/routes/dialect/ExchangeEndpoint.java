package sn.coop.routes.dialect;

import jakarta.activation.DataHandler;
import jakarta.xml.ws.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sn.coop.core.delivery.Attachments;
import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.delivery.Reception;
import sn.coop.core.delivery.Refusals;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;
import sn.coop.schemas.exchange.Attachment;
import sn.coop.schemas.exchange.ExchangePort;
import sn.coop.schemas.exchange.Receipt;
import sn.coop.schemas.exchange.Seals;
import sn.coop.schemas.exchange.Submission;

/**
 * The SOAP way in: a thin port. By the time it is called, WS-Security has been verified; it stores
 * the parts while they stream, hands the exact bytes on, and answers with the receipt or a fault.
 */
@jakarta.jws.WebService(
    serviceName = "ExchangeService",
    portName = "Exchange",
    targetNamespace = "urn:sn:rcg:exchange:1",
    endpointInterface = "sn.coop.schemas.exchange.ExchangePort")
public final class ExchangeEndpoint implements ExchangePort {
  /** Largest message, in bytes; more belongs into attachments. */
  public static final int MAX_MESSAGE = 4 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(ExchangeEndpoint.class);

  private final Reception reception;
  private final Refusals refusals;
  private final Attachments attachments;
  private final Partners partners;
  private final Supplier<Arrival.Origin> origin;

  /**
   * @param origin who is calling, from the current request
   */
  public ExchangeEndpoint(
      Reception reception,
      Refusals refusals,
      Attachments attachments,
      Partners partners,
      Supplier<Arrival.Origin> origin) {
    this.reception = reception;
    this.refusals = refusals;
    this.attachments = attachments;
    this.partners = partners;
    this.origin = origin;
  }

  /** Publishes under {@code /exchange}, after the caller has put its guards on. */
  public Endpoint publish(Bus bus, Consumer<EndpointImpl> guards) {
    EndpointImpl endpoint = new EndpointImpl(bus, this);
    endpoint.setWsdlLocation("classpath:wsdl/exchange.wsdl");
    guards.accept(endpoint);
    endpoint.publish("/exchange");
    return endpoint;
  }

  @Override
  public Receipt submit(Submission submission, Seals seals) {
    try {
      Recorded recorded = reception.receive(read(submission, seals));
      Receipt receipt = new Receipt();
      receipt.setJws(recorded.message().receipt());
      return receipt;
    } catch (Failure failure) {
      throw ExchangeFaults.fault(failure);
    } catch (IOException broken) {
      LOG.warn("a submission broke off: {}", broken.toString());
      throw ExchangeFaults.fault(
          new Deferral(Code.UNREACHABLE, "the parts could not be read to their end"));
    }
  }

  /** The arrival, once its parts are stored; what is refused here is put on record here. */
  private Arrival read(Submission submission, Seals seals) throws Failure, IOException {
    Arrival.Origin from = origin.get();
    try {
      keepParts(from, submission);
      return arrival(from, submission, seals);
    } catch (Refusal refusal) {
      Bytes nothing = Bytes.of(new byte[0]);
      Arrival.Seals none = new Arrival.Seals(Optional.empty(), Optional.empty());
      refusals.keep(new Arrival(from, nothing, "", none), refusal);
      throw refusal;
    }
  }

  private void keepParts(Arrival.Origin from, Submission submission) throws Failure, IOException {
    if (submission.getAttachment().isEmpty()) {
      return;
    }
    Partner owner =
        partners
            .byTlsPin(from.tlsPin())
            .orElseThrow(
                () ->
                    new Refusal(
                        Code.CERT_UNKNOWN,
                        new Sentence(
                            "TLS client " + from.tlsPin(), "client TLS " + from.tlsPin())));
    for (Attachment part : submission.getAttachment()) {
      try (InputStream content = part.getContent().getInputStream()) {
        attachments.put(owner.id(), new Digest(part.getSha256()), content);
      }
    }
  }

  private static Arrival arrival(Arrival.Origin from, Submission submission, Seals seals)
      throws Refusal, IOException {
    return new Arrival(
        from,
        bytes(submission.getMessage()),
        submission.getMediaType(),
        new Arrival.Seals(
            Optional.ofNullable(seals).map(Seals::getSeal),
            Optional.ofNullable(seals).map(Seals::getCountersignature)));
  }

  private static Bytes bytes(DataHandler content) throws Refusal, IOException {
    try (InputStream in = content.getInputStream()) {
      byte[] read = in.readNBytes(MAX_MESSAGE + 1);
      if (read.length > MAX_MESSAGE) {
        throw new Refusal(
            Code.TOO_LARGE,
            new Sentence(
                "a message has at most %d bytes".formatted(MAX_MESSAGE),
                "un message compte au plus %d octets".formatted(MAX_MESSAGE)));
      }
      return Bytes.of(read);
    }
  }
}
