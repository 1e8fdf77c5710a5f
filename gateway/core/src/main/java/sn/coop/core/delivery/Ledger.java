package sn.coop.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.RetrySchedule;

/**
 * The one durable truth. Every writing method is one transaction, and when it returns, what it
 * wrote is on the disk; when it throws, nothing was written. All of them throw {@link Deferral}
 * STORE_DOWN when the store cannot be reached or is full.
 */
public interface Ledger {

  /**
   * Records an admitted message, its deliveries, its case news, its audit entry and its receipt.
   *
   * @return what is stored: the given message, or, if this key was recorded before with the same
   *     digest, the first one with its first receipt, and nothing is written
   * @throws Refusal DUPLICATE_DIFFERENT_CONTENT if the key was recorded with another digest
   */
  Recorded record(Recording recording) throws Refusal, Deferral;

  /** Keeps a refusal and its audit entry. */
  void refuse(Refused refused) throws Deferral;

  Optional<Stored> find(MessageKey key) throws Deferral;

  /** The message of this id that was addressed to the authority, if one passed here. */
  Optional<Stored> findSentTo(AuthorityCode recipient, MessageId id) throws Deferral;

  /** Deliveries that are DUE and whose time has come, the oldest first. */
  List<Delivery> due(Instant now, int max) throws Deferral;

  /**
   * Claims a delivery: counts the attempt, moves the next one into the future and raises the token,
   * before any translation or network I/O.
   *
   * @return empty if there is nothing to do now: it has ended, its time has not come, or an earlier
   *     message of the same conversation, sender and next hop is still DUE
   */
  Optional<Claim> claim(DeliveryId id, Instant now, RetrySchedule schedule, AuditLine line)
      throws Deferral;

  /** Keeps the first rendition of a claimed delivery; a later one is ignored. Returns the kept. */
  Rendition keep(Claim claim, Rendition rendition, AuditLine line) throws Deferral;

  /**
   * Settles a delivery, for the recipients that the outcome names.
   *
   * @return false, and nothing is written, if none of them may move there any more
   */
  boolean settle(Settlement settlement) throws Deferral;

  /** Notes why a claimed attempt brought nothing, and when; only under the claim's own token. */
  void postpone(Claim claim, Deferral why, Instant at) throws Deferral;

  /** Deliveries with a kept rendition that the partner has not receipted, oldest first. */
  List<Claim> awaiting(PartnerId partner, int max) throws Deferral;

  Optional<Delivery> delivery(DeliveryId id) throws Deferral;

  /** The delivery of a message to a next hop. */
  Optional<Delivery> delivery(MessageKey message, PartnerId to) throws Deferral;

  List<Delivery> deliveries(MessageKey message) throws Deferral;

  /** Where a message is for each recipient that this gateway serves. */
  List<RecipientState> recipients(MessageKey message) throws Deferral;

  /** For whom the sender has taken a message back, whether it is here yet or not. */
  Set<AuthorityCode> recalledFor(MessageKey message) throws Deferral;

  /** The files of a conversation, or those in which this text is a reference. */
  List<CaseFile> cases(String conversationOrReference) throws Deferral;

  List<TimelineEntry> timeline(ConversationId conversation, AuthorityCode authority)
      throws Deferral;

  /** Notes that an attachment is stored, whole and synced, on behalf of a partner. */
  void attach(PartnerId owner, Digest sha256, long size, AuditLine line) throws Deferral;

  /** Whether the partner has uploaded this attachment. */
  boolean hasAttachment(PartnerId owner, Digest sha256) throws Deferral;

  /** Who handed in this attachment, if it came with a message that is delivered to the partner. */
  Optional<PartnerId> attachmentOwner(PartnerId partner, Digest sha256) throws Deferral;

  /** What a record call came to. */
  record Recorded(Stored message, List<DeliveryId> dispatch, boolean repeated) {
    public Recorded {
      dispatch = List.copyOf(dispatch);
    }
  }

  /** The when and the salt of an audit entry that the ledger completes. */
  record AuditLine(Instant at, String salt) {}
}
