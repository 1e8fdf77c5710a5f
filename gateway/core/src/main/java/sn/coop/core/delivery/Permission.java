package sn.coop.core.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import sn.coop.core.delivery.Admitted.Read;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;
import sn.coop.core.partner.Environment;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;

/** What may pass between whom. Everything that is not agreed is refused. */
public final class Permission {
  private final Partners partners;
  private final Ledger ledger;
  private final Environment environment;
  private final Clock clock;

  public Permission(Partners partners, Ledger ledger, Environment environment, Clock clock) {
    this.partners = partners;
    this.ledger = ledger;
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * @throws Refusal ENV_MISMATCH, FAMILY_NOT_PERMITTED, EXPIRED, RECIPIENT_NOT_PERMITTED,
   *     ATTACHMENT_MISSING, NOT_CASE_PARTY, INCONSISTENT
   */
  public void check(Read read) throws Refusal, Deferral {
    checkAgreement(read.partner(), read.envelope());
    checkLife(read.envelope());
    checkRecipients(read.partner(), read.envelope());
    checkAttachments(read.partner(), read.envelope());
    checkReference(read.envelope());
    if (read.canonical().notice().isPresent()) {
      checkEvidence(read.partner(), read.envelope(), read.canonical().notice().get());
    }
  }

  private void checkAgreement(Partner partner, Envelope envelope) throws Refusal {
    if (!environment.carries(envelope.kind().status())
        || partner.agreement().environment() != environment) {
      throw new Refusal(
          Code.ENV_MISMATCH,
          "status %s in environment %s".formatted(envelope.kind().status(), environment));
    }
    boolean evidenceFromBelow =
        envelope.type().isEvidence() && partner.kind() != Partner.Kind.GATEWAY;
    if (evidenceFromBelow || !partner.agreement().covers(envelope.type().family())) {
      throw new Refusal(
          Code.FAMILY_NOT_PERMITTED,
          "partner %s has no agreement for %s".formatted(partner.id(), envelope.type()));
    }
  }

  private void checkLife(Envelope envelope) throws Refusal {
    if (envelope.life().validUntil().map(end -> !clock.instant().isBefore(end)).orElse(false)) {
      throw new Refusal(Code.EXPIRED, "validUntil was " + envelope.life().validUntil().get());
    }
  }

  private void checkRecipients(Partner from, Envelope envelope) throws Refusal {
    List<AuthorityCode> ours = NextHops.recipientsOf(envelope, from, partners);
    if (from.kind() == Partner.Kind.GATEWAY && ours.isEmpty()) {
      throw new Refusal(
          Code.RECIPIENT_NOT_PERMITTED,
          "none of %s is served here".formatted(envelope.recipients()));
    }
    for (AuthorityCode recipient : ours) {
      Optional<Partner> hop = partners.behind(recipient);
      if (hop.isEmpty() || hop.get().id().equals(from.id())) {
        throw new Refusal(Code.RECIPIENT_NOT_PERMITTED, recipient + " cannot be reached from here");
      }
      if (!hop.get().agreement().covers(envelope.type().family())) {
        throw new Refusal(
            Code.FAMILY_NOT_PERMITTED,
            "%s takes no %s".formatted(recipient, envelope.type().family()));
      }
    }
  }

  private void checkAttachments(Partner from, Envelope envelope) throws Refusal, Deferral {
    for (AttachmentRef attachment : envelope.attachments()) {
      if (!ledger.hasAttachment(from.id(), attachment.sha256())) {
        throw new Refusal(
            Code.ATTACHMENT_MISSING,
            "PUT /api/v1/attachments/%s first (%s)"
                .formatted(attachment.sha256(), attachment.localId()));
      }
    }
  }

  private void checkReference(Envelope envelope) throws Refusal, Deferral {
    if (envelope.type() != MessageType.MLA_ACK) {
      return;
    }
    var reference = envelope.identity().refTo();
    if (reference.isEmpty()) {
      throw new Refusal(Code.INCONSISTENT, "an MLA_ACK needs refToMessageId");
    }
    Stored request =
        ledger
            .findSentTo(envelope.sender(), reference.get())
            .orElseThrow(
                () ->
                    new Refusal(
                        Code.NOT_CASE_PARTY,
                        "refToMessageId " + reference.get() + " is not known"));
    if (!request.envelope().conversation().equals(envelope.conversation())) {
      throw new Refusal(
          Code.INCONSISTENT,
          "refToMessageId belongs to conversation " + request.envelope().conversation());
    }
  }

  private void checkEvidence(Partner from, Envelope envelope, EvidenceNotice notice)
      throws Refusal, Deferral {
    AuthorityCode author = envelope.recipients().get(0);
    MessageKey about = new MessageKey(author, notice.about().messageId());
    Stored message =
        ledger
            .find(about)
            .orElseThrow(() -> new Refusal(Code.INCONSISTENT, "evidence about unknown " + about));
    if (!message.sealed().digest().equals(notice.about().digest())) {
      throw new Refusal(Code.INCONSISTENT, "evidence about another digest of " + about);
    }
    if (ledger.delivery(about, from.id()).isEmpty()) {
      throw new Refusal(Code.INCONSISTENT, "%s was not sent to %s".formatted(about, from.id()));
    }
  }
}
