package sn.coop.core.delivery;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.delivery.Admitted.Read;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;
import sn.coop.core.partner.Environment;
import sn.coop.core.partner.Mandates;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;

/**
 * What may pass between whom. Everything that no mandate covers and that is not agreed is refused.
 */
public final class Permission {
  private final Partners partners;
  private final Ledger ledger;
  private final Environment environment;
  private final Clock clock;
  private final Mandates mandates;
  private final References references;

  public Permission(Partners partners, Ledger ledger, Environment environment, Clock clock) {
    this.partners = partners;
    this.ledger = ledger;
    this.environment = environment;
    this.clock = clock;
    this.mandates = new Mandates(partners.authorities());
    this.references = new References(partners, ledger);
  }

  /**
   * @throws Refusal ENV_MISMATCH, SENDER_NOT_AUTHORISED, FAMILY_NOT_PERMITTED,
   *     RECIPIENT_NOT_PERMITTED, CHANNEL_NOT_ALLOWED, EXPIRED, ATTACHMENT_MISSING, NOT_CASE_PARTY,
   *     INCONSISTENT
   */
  public void check(Read read) throws Refusal, Deferral {
    checkEnvironment(read.partner(), read.envelope());
    checkEvidenceAuthor(read.partner(), read.envelope());
    checkAddresses(read);
    checkLife(read.envelope());
    checkAttachments(read.partner(), read.envelope());
    if (read.canonical().notice().isPresent()) {
      checkEvidence(read.partner(), read.envelope(), read.canonical().notice().get());
    } else {
      references.check(read);
    }
  }

  private void checkEnvironment(Partner partner, Envelope envelope) throws Refusal {
    if (!environment.carries(envelope.kind().status())
        || partner.agreement().environment() != environment) {
      throw Objection.to(
          "/status",
          Code.ENV_MISMATCH,
          "environment-carries-status",
          "status %s in environment %s".formatted(envelope.kind().status(), environment),
          "statut %s dans l'environnement %s".formatted(envelope.kind().status(), environment));
    }
  }

  /** Mandate, agreement and way are judged together: the sender hears at once what to change. */
  private void checkAddresses(Read read) throws Refusal {
    Partner from = read.partner();
    Envelope envelope = read.envelope();
    List<AuthorityCode> ours = NextHops.recipientsOf(envelope, from, partners);
    List<Fault> faults = new ArrayList<>();
    if (from.kind() == Partner.Kind.GATEWAY && ours.isEmpty()) {
      faults.add(servedElsewhere(envelope));
    }
    faults.addAll(mandates.judge(envelope, read.canonical().content(), ours));
    agreement(from, envelope.type()).ifPresent(faults::add);
    for (int i = 0; i < envelope.recipients().size(); i++) {
      String path = "/recipient[" + (i + 1) + "]";
      AuthorityCode recipient = envelope.recipients().get(i);
      if (ours.contains(recipient) && faults.stream().noneMatch(f -> f.path().equals(path))) {
        way(from, recipient, envelope.type(), path).forEach(faults::add);
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }

  private static Fault servedElsewhere(Envelope envelope) {
    return new Fault(
        Code.RECIPIENT_NOT_PERMITTED,
        "recipient-is-served-here",
        "/recipient",
        new Sentence(
            "none of %s is served here".formatted(envelope.recipients()),
            "aucun de %s n'est desservi ici".formatted(envelope.recipients())));
  }

  private static Optional<Fault> agreement(Partner partner, MessageType type) {
    boolean evidenceFromBelow = type.isEvidence() && partner.kind() != Partner.Kind.GATEWAY;
    if (!evidenceFromBelow && partner.agreement().covers(type.family())) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            Code.FAMILY_NOT_PERMITTED,
            "agreement-covers-family",
            "/messageType",
            new Sentence(
                "partner %s has no agreement for %s".formatted(partner.id(), type),
                "le partenaire %s n'a pas d'accord pour %s".formatted(partner.id(), type))));
  }

  private Stream<Fault> way(Partner from, AuthorityCode recipient, MessageType type, String path) {
    Optional<Partner> hop = partners.behind(recipient);
    if (hop.isEmpty() || hop.get().id().equals(from.id())) {
      return Stream.of(
          new Fault(
              Code.RECIPIENT_NOT_PERMITTED,
              "recipient-can-be-reached",
              path,
              new Sentence(
                  recipient + " cannot be reached from here",
                  recipient + " n'est pas joignable d'ici")));
    }
    if (!hop.get().agreement().covers(type.family())) {
      return Stream.of(
          new Fault(
              Code.FAMILY_NOT_PERMITTED,
              "agreement-covers-family",
              path,
              new Sentence(
                  "%s takes no %s".formatted(recipient, type.family()),
                  "%s ne reçoit pas de messages %s".formatted(recipient, type.family()))));
    }
    return Stream.empty();
  }

  /**
   * What gateways say, a gateway says itself: the seal of its own authority is its
   * countersignature. A system's attempt is judged with its agreement.
   */
  private static void checkEvidenceAuthor(Partner partner, Envelope envelope) throws Refusal {
    X509Certificate seal = partner.identity().seals().get(envelope.sender());
    if (envelope.type().isEvidence()
        && partner.kind() == Partner.Kind.GATEWAY
        && !partner.identity().countersign().equals(seal)) {
      throw Objection.to(
          "/sender",
          Code.SENDER_NOT_AUTHORISED,
          "evidence-is-the-gateways-own",
          "%s is written by the gateway that hands it in; %s is not the authority of %s"
              .formatted(envelope.type(), envelope.sender(), partner.id()),
          "%s est rédigé par la passerelle qui le remet ; %s n'est pas l'autorité de %s"
              .formatted(envelope.type(), envelope.sender(), partner.id()));
    }
  }

  private void checkLife(Envelope envelope) throws Refusal {
    Optional<Instant> end = envelope.life().validUntil();
    if (end.isPresent() && !clock.instant().isBefore(end.get())) {
      throw Objection.to(
          "/validUntil",
          Code.EXPIRED,
          "life-goes-on",
          "validUntil was " + end.get(),
          "validUntil était " + end.get());
    }
  }

  private void checkAttachments(Partner from, Envelope envelope) throws Refusal, Deferral {
    int place = 0;
    for (AttachmentRef attachment : envelope.attachments()) {
      place++;
      if (!ledger.hasAttachment(from.id(), attachment.sha256())) {
        String put = "PUT /api/v1/attachments/%s".formatted(attachment.sha256());
        throw Objection.to(
            "/attachment[" + place + "]",
            Code.ATTACHMENT_MISSING,
            "attachment-is-here",
            "%s first (%s)".formatted(put, attachment.localId()),
            "%s d'abord (%s)".formatted(put, attachment.localId()));
      }
    }
  }

  private void checkEvidence(Partner from, Envelope envelope, EvidenceNotice notice)
      throws Refusal, Deferral {
    AuthorityCode author = envelope.recipients().get(0);
    MessageKey about = new MessageKey(author, notice.about().messageId());
    Stored message =
        ledger
            .find(about)
            .orElseThrow(
                () ->
                    doubted(
                        "evidence about unknown " + about, "preuve d'un message inconnu " + about));
    if (!message.sealed().digest().equals(notice.about().digest())) {
      throw doubted(
          "evidence about another digest of " + about, "preuve d'une autre empreinte de " + about);
    }
    Delivery leg =
        ledger
            .delivery(about, from.id())
            .orElseThrow(
                () ->
                    doubted(
                        "%s was not sent to %s".formatted(about, from.id()),
                        "%s n'a pas été envoyé à %s".formatted(about, from.id())));
    if (!leg.leg().recipients().containsAll(notice.about().recipients())) {
      throw doubted(
          "evidence for a recipient that %s does not serve".formatted(from.id()),
          "preuve pour un destinataire que %s ne dessert pas".formatted(from.id()));
    }
    if (notice.event() == EvidenceNotice.Event.DELIVERY && notice.receipt().isEmpty()) {
      throw doubted(
          "evidence of DELIVERY without the receipt that proves it",
          "preuve de remise (DELIVERY) sans l'accusé de réception qui l'établit");
    }
  }

  private static Refusal doubted(String english, String french) {
    return Objection.to(
        "/deliveryEvidence", Code.INCONSISTENT, "evidence-is-of-what-was-sent", english, french);
  }
}
