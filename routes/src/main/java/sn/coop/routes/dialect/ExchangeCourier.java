package sn.coop.routes.dialect;

import jakarta.activation.DataHandler;
import jakarta.xml.ws.WebServiceException;
import java.io.IOException;
import java.util.Optional;
import sn.coop.core.delivery.Answered;
import sn.coop.core.delivery.Attachments;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.partner.PartnerId;
import sn.coop.routes.SoapCourier;
import sn.coop.schemas.exchange.Attachment;
import sn.coop.schemas.exchange.ExchangePort;
import sn.coop.schemas.exchange.Receipt;
import sn.coop.schemas.exchange.Seals;
import sn.coop.schemas.exchange.Submission;
import sn.coop.schemas.exchange.SubmitFailed;

/** The SOAP way out. */
public final class ExchangeCourier implements SoapCourier {
  private final ExchangeClients clients;
  private final Attachments attachments;

  public ExchangeCourier(ExchangeClients clients, Attachments attachments) {
    this.clients = clients;
    this.attachments = attachments;
  }

  @Override
  public Answered carry(Claim claim) throws Refusal, Deferral {
    ExchangePort peer = clients.to(claim.delivery().leg().to());
    try {
      Receipt receipt = peer.submit(submission(claim), seals(claim.rendered()));
      if (receipt == null || receipt.getJws() == null) {
        throw new Deferral(Code.SILENT, "an answer without a receipt");
      }
      return new Answered(claim, Optional.of(receipt.getJws()));
    } catch (SubmitFailed failed) {
      throw said(failed);
    } catch (WebServiceException unreachable) {
      throw new Deferral(Code.UNREACHABLE, String.valueOf(unreachable.getMessage()), unreachable);
    }
  }

  private Submission submission(Claim claim) throws Deferral {
    Rendition rendition = claim.rendered();
    Submission submission = new Submission();
    submission.setMessage(new DataHandler(Parts.of(rendition.message().content())));
    submission.setMediaType(rendition.message().mediaType().text());
    for (AttachmentRef named : claim.message().envelope().attachments()) {
      submission.getAttachment().add(part(claim, named));
    }
    return submission;
  }

  private Attachment part(Claim claim, AttachmentRef named) throws Deferral {
    PartnerId owner =
        claim
            .message()
            .provenance()
            .from()
            .orElseThrow(() -> new IllegalStateException("our own messages have no attachments"));
    Attachment part = new Attachment();
    part.setSha256(named.sha256().hex());
    part.setMediaType(named.mediaType());
    try {
      part.setSize(attachments.size(owner, named.sha256()));
    } catch (IOException gone) {
      throw new Deferral(Code.STORE_DOWN, "attachment " + named.sha256() + " cannot be read", gone);
    }
    part.setContent(new DataHandler(Parts.of(() -> attachments.open(owner, named.sha256()))));
    return part;
  }

  private static Seals seals(Rendition rendition) {
    Seals seals = new Seals();
    seals.setSeal(rendition.message().seal());
    seals.setCountersignature(rendition.countersignature());
    return seals;
  }

  /** The peer's own words. A code that we do not know is no reason to give up. */
  private static Deferral said(SubmitFailed failed) throws Refusal {
    String said = failed.getFaultInfo().getCode();
    String detail = failed.getFaultInfo().getDetail();
    for (Code code : Code.values()) {
      if (code.name().equals(said) && code.kind() == Code.Kind.REFUSAL) {
        throw new Refusal(code, detail);
      }
    }
    return new Deferral(Code.BUSY, "the peer says " + said + ": " + detail);
  }
}
