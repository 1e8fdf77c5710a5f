package sn.coop.core.delivery;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.Conduct;
import sn.coop.core.casefile.Fact;
import sn.coop.core.casefile.FactReader;
import sn.coop.core.delivery.Admitted.Identified;
import sn.coop.core.delivery.Admitted.Read;
import sn.coop.core.delivery.Admitted.Whole;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.SealedMessage;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;
import sn.coop.core.partner.Pins;
import sn.coop.core.seal.SealVerifier;
import sn.coop.core.seal.SealVerifier.Verified;

/** Verb two. Who, whole, valid, allowed: each check passes on what it made sure of, or refuses. */
public final class Admission {
  private final Partners partners;
  private final SealVerifier seals;
  private final Canon canon;
  private final Ledger ledger;
  private final Permission permission;

  public Admission(
      Partners partners, SealVerifier seals, Canon canon, Ledger ledger, Permission permission) {
    this.partners = partners;
    this.seals = seals;
    this.canon = canon;
    this.ledger = ledger;
    this.permission = permission;
  }

  /**
   * Who: the TLS peer is an active partner, and signed with its own pinned key where it signed.
   *
   * @throws Refusal CERT_UNKNOWN, SIGNATURE_INVALID
   */
  public Identified identify(Arrival arrival) throws Refusal {
    Partner partner =
        partners
            .byTlsPin(arrival.origin().tlsPin())
            .orElseThrow(
                () ->
                    refusal(
                        Code.CERT_UNKNOWN,
                        "client certificate with SHA-256 " + arrival.origin().tlsPin(),
                        "certificat client de SHA-256 " + arrival.origin().tlsPin()));
    Digest countersigner = Pins.pin(partner.identity().countersign());
    if (!arrival.origin().signerPin().map(countersigner::equals).orElse(true)) {
      throw refusal(
          Code.SIGNATURE_INVALID,
          "the WS-Security signer is not the countersigning key of partner " + partner.id(),
          "la signature WS-Security n'est pas de la clé de contreseing de " + partner.id());
    }
    return new Identified(arrival, partner);
  }

  /**
   * Whole: the seal holds over the exact bytes with a key of an authority behind this partner, and
   * a gateway has countersigned what it passes on.
   *
   * @throws Refusal MEDIA_TYPE, SIGNATURE_MISSING, SIGNATURE_INVALID, CERT_EXPIRED, TOO_LARGE
   */
  public Whole verifySeal(Identified by) throws Refusal {
    Arrival arrival = by.arrival();
    MediaType mediaType =
        MediaType.parse(arrival.contentType())
            .orElseThrow(
                () ->
                    refusal(
                        Code.MEDIA_TYPE,
                        "not spoken: " + printable(arrival),
                        "non accepté : " + printable(arrival)));
    String seal =
        arrival
            .seals()
            .seal()
            .orElseThrow(
                () ->
                    refusal(
                        Code.SIGNATURE_MISSING,
                        "no Coop-Seal came with it",
                        "aucun Coop-Seal ne l'accompagne"));
    Map<AuthorityCode, X509Certificate> pinned = by.partner().identity().seals();
    Verified verified = seals.verify(arrival.content(), seal, pinned.values());
    verifyCountersignature(by, verified);
    Set<AuthorityCode> sealedBy =
        pinned.entrySet().stream()
            .filter(pin -> pin.getValue().equals(verified.signer()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    SealedMessage sealed = new SealedMessage(arrival.content(), mediaType, seal);
    return new Whole(by, sealed, sealedBy, verified.attachments());
  }

  private static Refusal refusal(Code code, String english, String french) {
    return new Refusal(code, new Sentence(english, french));
  }

  private static String printable(Arrival arrival) {
    String type = arrival.contentType().replaceAll("[^ -~]", "?");
    return type.length() > 80 ? type.substring(0, 80) : type;
  }

  private void verifyCountersignature(Identified by, Verified original) throws Refusal {
    Optional<String> countersignature = by.arrival().seals().countersignature();
    if (countersignature.isEmpty()) {
      if (by.partner().kind() == Partner.Kind.GATEWAY) {
        throw refusal(
            Code.SIGNATURE_MISSING,
            "a gateway countersigns what it passes on (Coop-Countersignature)",
            "une passerelle contresigne ce qu'elle transmet (Coop-Countersignature)");
      }
      return;
    }
    List<X509Certificate> pinned = List.of(by.partner().identity().countersign());
    Verified verified = seals.verify(by.arrival().content(), countersignature.get(), pinned);
    if (!verified.attachments().equals(original.attachments())) {
      throw refusal(
          Code.SIGNATURE_INVALID,
          "seal and countersignature do not cover the same attachments",
          "le sceau et le contreseing ne portent pas sur les mêmes pièces jointes");
    }
  }

  /**
   * Valid: the bytes follow the schema, and say of themselves what the seal says of them.
   *
   * @throws Refusal SCHEMA_INVALID, VERSION_UNSUPPORTED, CHARSET, XML_ATTACK,
   *     SENDER_NOT_AUTHORISED, SIGNATURE_INVALID
   */
  public Read validate(Whole whole) throws Refusal {
    Canon.Canonical canonical = canon.read(whole.sealed().content(), whole.sealed().mediaType());
    AuthorityCode sender = canonical.envelope().sender();
    if (!whole.sealedBy().contains(sender)) {
      throw Objection.to(
          "/sender",
          Code.SENDER_NOT_AUTHORISED,
          "seal-is-the-senders",
          "is %s, but the seal is that of %s".formatted(sender, whole.sealedBy()),
          "est %s, mais le sceau est celui de %s".formatted(sender, whole.sealedBy()));
    }
    Set<Digest> named =
        canonical.envelope().attachments().stream()
            .map(a -> a.sha256())
            .collect(Collectors.toUnmodifiableSet());
    if (!named.equals(whole.sealedAttachments())) {
      int covered = whole.sealedAttachments().size();
      throw Objection.to(
          "/",
          Code.SIGNATURE_INVALID,
          "seal-covers-attachments",
          "names %d attachments and the seal covers %d, or not the same ones"
              .formatted(named.size(), covered),
          "cite %d pièces jointes et le sceau en couvre %d, ou pas les mêmes"
              .formatted(named.size(), covered));
    }
    return new Read(whole, canonical);
  }

  /**
   * Allowed: unless it is a repeat, the agreement, the environment, the message's life, its
   * recipients, its attachments and what it refers to all hold, and its case may hear it.
   *
   * @throws Refusal DUPLICATE_DIFFERENT_CONTENT, those of {@link Permission} and of {@link Conduct}
   */
  public Admitted permit(Read read) throws Refusal, Deferral {
    Optional<Stored> before = ledger.find(read.envelope().key());
    if (before.isPresent()) {
      Digest first = before.get().sealed().digest();
      if (!first.equals(read.whole().sealed().digest())) {
        throw Objection.to(
            "/messageId",
            Code.DUPLICATE_DIFFERENT_CONTENT,
            "message-id-is-new",
            "was recorded with digest " + first,
            "a été enregistré avec l'empreinte " + first);
      }
    } else {
      permission.check(read);
      checkConduct(read);
    }
    return new Admitted(read.whole().by(), read.whole().sealed(), read.canonical(), before);
  }

  /** An authority's own system answers to its own file; a gateway to those of the recipients. */
  private void checkConduct(Read read) throws Refusal, Deferral {
    Envelope envelope = read.envelope();
    if (envelope.type().isEvidence()) {
      return;
    }
    boolean local = read.partner().kind() == Partner.Kind.SYSTEM;
    List<AuthorityCode> whose = local ? List.of(envelope.sender()) : envelope.recipients();
    List<CaseFile> files =
        ledger.cases(envelope.conversation().urn()).stream()
            .filter(file -> file.key().conversation().equals(envelope.conversation()))
            .filter(file -> whose.contains(file.key().authority()))
            .toList();
    Fact fact = FactReader.read(envelope, read.canonical().content());
    List<Fault> faults = Conduct.faults(files, fact, local);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }
}
