package sn.coop.routes.dialect;

import java.util.Optional;
import sn.coop.core.delivery.Canon;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.SealedMessage;
import sn.coop.schemas.canonical.Message;
import sn.coop.schemas.canonical.MlaAck;

/** The canonical schema as the core sees it. Safe for use by many threads. */
public final class CanonicalDialect implements Canon {
  private final CanonicalForms forms;

  public CanonicalDialect(CanonicalForms forms) {
    this.forms = forms;
  }

  @Override
  public Canonical read(Bytes content, MediaType mediaType) throws Refusal {
    Message message = forms.read(content, mediaType);
    return new Canonical(
        Envelopes.read(message),
        Optional.ofNullable(message.getMlaAck()).map(MlaAck::getRecipientRef),
        Optional.ofNullable(message.getDeliveryEvidence()).map(Notices::read),
        forms.view(message));
  }

  @Override
  public Bytes write(Envelope envelope, EvidenceNotice notice) {
    Message message = Envelopes.write(envelope);
    message.setDeliveryEvidence(Notices.write(notice));
    return forms.write(message, MediaType.JSON);
  }

  @Override
  public Bytes writeAlertIsOver(Envelope envelope, SealedMessage hit) {
    Message message = Envelopes.write(envelope);
    AlertAnswers.alertIsOver(message, forms.reread(hit));
    return forms.write(message, MediaType.JSON);
  }
}
