package sn.coop.demo.systems;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.delivery.Canon;
import sn.coop.core.delivery.Canon.Canonical;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.Receipts;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.SealedMessage;
import sn.coop.core.seal.SealVerifier;
import sn.coop.core.seal.Sealer;

/**
 * The registry of an agency: it seals what goes out, believes what comes in only if both signatures
 * hold, and signs for it.
 */
public final class Registry {
  /** The pens and the stamps. */
  public record Tools(Sealer sealer, Receipts receipts, SealVerifier verifier, Canon canon) {}

  private final AuthorityCode authority;
  private final Pinned pinned;
  private final Tools tools;
  private final Clock clock;

  public Registry(AuthorityCode authority, Pinned pinned, Tools tools, Clock clock) {
    this.authority = authority;
    this.pinned = pinned;
    this.tools = tools;
    this.clock = clock;
  }

  AuthorityCode authority() {
    return authority;
  }

  /** Seals a message of our own with everything it names. */
  Outgoing seal(Bytes content, MediaType mediaType) throws Refusal {
    Envelope envelope = tools.canon().read(content, mediaType).envelope();
    String seal = tools.sealer().seal(content, digests(envelope));
    return new Outgoing(envelope, new SealedMessage(content, mediaType, seal));
  }

  private static List<Digest> digests(Envelope envelope) {
    return envelope.attachments().stream().map(AttachmentRef::sha256).toList();
  }

  /**
   * Believes a delivered message.
   *
   * @throws Refusal if the countersignature is not our gateway's, if the seal is not the one pinned
   *     for the sender the message names, or if the message is not for us
   */
  Received check(SealedMessage message, Optional<String> countersignature) throws Refusal {
    String ours =
        countersignature.orElseThrow(
            () -> new Refusal(Code.SIGNATURE_MISSING, "no countersignature of the gateway"));
    tools.verifier().verify(message.content(), ours, List.of(pinned.countersign()));
    Canonical canonical = tools.canon().read(message.content(), message.mediaType());
    Envelope envelope = canonical.envelope();
    SealVerifier.Verified seal =
        tools.verifier().verify(message.content(), message.seal(), pinnedFor(envelope.sender()));
    if (!seal.attachments().equals(Set.copyOf(digests(envelope)))) {
      throw new Refusal(Code.SIGNATURE_INVALID, "the seal covers other attachments than are named");
    }
    if (!envelope.recipients().contains(authority)) {
      throw new Refusal(Code.RECIPIENT_NOT_PERMITTED, "addressed to " + envelope.recipients());
    }
    return new Received(message, canonical);
  }

  private List<X509Certificate> pinnedFor(AuthorityCode sender) throws Refusal {
    X509Certificate certificate = pinned.seals().get(sender);
    if (certificate == null) {
      throw new Refusal(Code.SENDER_NOT_AUTHORISED, sender + " is not known here");
    }
    return List.of(certificate);
  }

  /** Our word that we hold it; only after it is on our disk. */
  String receiptFor(Received message) {
    Receipt.About about =
        new Receipt.About(
            message.key().id(),
            message.key().sender(),
            List.of(authority),
            message.sealed().digest());
    Receipt receipt =
        new Receipt(about, Stage.DELIVERED, clock.instant().truncatedTo(MILLIS), Optional.empty());
    return tools.receipts().sign(receipt).jws();
  }

  /**
   * Checks the gateway's receipt for a message of ours.
   *
   * @throws Deferral RECEIPT_INVALID if it is forged or speaks of something else
   */
  SignedReceipt verifyReceipt(String jws, Outgoing message) throws Deferral {
    SignedReceipt signed = tools.receipts().verify(jws, pinned.countersign());
    Receipt.About about = signed.receipt().about();
    boolean ours =
        about.messageId().equals(message.envelope().id())
            && about.sender().equals(authority)
            && about.digest().equals(message.sealed().digest())
            && signed.receipt().stage() == Stage.RELAYED;
    if (!ours) {
      throw new Deferral(
          Code.RECEIPT_INVALID, "it speaks of " + about + ", not of " + message.envelope().key());
    }
    return signed;
  }
}
