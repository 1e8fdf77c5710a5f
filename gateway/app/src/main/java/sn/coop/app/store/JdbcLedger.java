package sn.coop.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.CaseKey;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.delivery.RecipientState;
import sn.coop.core.delivery.Recording;
import sn.coop.core.delivery.Refused;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.delivery.Settlement;
import sn.coop.core.delivery.Stored;
import sn.coop.core.evidence.EvidenceNotice.Reason;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.RetrySchedule;

/** The ledger in SQL. Each writing method is one unit of work of the store's one writer. */
public final class JdbcLedger implements Ledger {
  private final SqliteStore store;

  public JdbcLedger(SqliteStore store) {
    this.store = store;
  }

  @Override
  public Recorded record(Recording recording) throws Refusal, Deferral {
    Optional<Recorded> recorded = store.write(tx -> new LedgerWrites(tx).record(recording));
    return recorded.orElseThrow(
        () ->
            new Refusal(
                Code.DUPLICATE_DIFFERENT_CONTENT,
                "message %s was recorded before with other content"
                    .formatted(recording.message().key())));
  }

  @Override
  public void refuse(Refused refused) throws Deferral {
    store.write(tx -> new LedgerWrites(tx).refuse(refused));
  }

  @Override
  public Optional<Claim> claim(DeliveryId id, Instant now, RetrySchedule schedule, AuditLine line)
      throws Deferral {
    return store.write(tx -> new LedgerWrites(tx).claim(id, now, schedule, line));
  }

  @Override
  public Rendition keep(Claim claim, Rendition rendition, AuditLine line) throws Deferral {
    return store.write(tx -> new LedgerWrites(tx).keep(claim, rendition, line));
  }

  @Override
  public boolean settle(Settlement settlement) throws Deferral {
    return store.write(tx -> new LedgerWrites(tx).settle(settlement));
  }

  @Override
  public void postpone(Claim claim, Deferral why, Instant at) throws Deferral {
    Reason reason = new Reason(why.code().name(), why.detail());
    store.write(tx -> new LedgerWrites(tx).postpone(claim, reason, at));
  }

  @Override
  public void attach(PartnerId owner, Digest sha256, long size, AuditLine line) throws Deferral {
    store.write(tx -> new LedgerWrites(tx).attach(owner, sha256, size, line));
  }

  @Override
  public boolean hasAttachment(PartnerId owner, Digest sha256) throws Deferral {
    return store.read(sql -> new AttachmentRows(sql).isStored(owner, sha256));
  }

  @Override
  public Optional<PartnerId> attachmentOwner(PartnerId partner, Digest sha256) throws Deferral {
    return store.read(sql -> new AttachmentRows(sql).owner(partner, sha256));
  }

  @Override
  public Optional<Stored> find(MessageKey key) throws Deferral {
    return store.read(sql -> new MessageRows(sql).find(key));
  }

  @Override
  public Optional<Stored> findSentTo(AuthorityCode recipient, MessageId id) throws Deferral {
    return store.read(
        sql -> {
          MessageRows messages = new MessageRows(sql);
          Optional<MessageKey> key = messages.sentTo(recipient, id);
          return key.isPresent() ? messages.find(key.get()) : Optional.empty();
        });
  }

  @Override
  public List<Delivery> due(Instant now, int max) throws Deferral {
    return store.read(sql -> new DeliveryRows(sql).due(now, max));
  }

  @Override
  public List<Claim> awaiting(PartnerId partner, int max) throws Deferral {
    return store.read(
        sql -> {
          DeliveryRows deliveries = new DeliveryRows(sql);
          MessageRows messages = new MessageRows(sql);
          List<Claim> claims = new ArrayList<>();
          for (Delivery delivery : deliveries.awaiting(partner, max)) {
            Stored message = messages.find(delivery.leg().message()).orElseThrow();
            claims.add(new Claim(delivery, message, deliveries.rendition(delivery.id())));
          }
          return claims;
        });
  }

  @Override
  public Optional<Delivery> delivery(DeliveryId id) throws Deferral {
    return store.read(sql -> new DeliveryRows(sql).find(id));
  }

  @Override
  public Optional<Delivery> delivery(MessageKey message, PartnerId to) throws Deferral {
    return store.read(sql -> new DeliveryRows(sql).find(message, to));
  }

  @Override
  public List<Delivery> deliveries(MessageKey message) throws Deferral {
    return store.read(sql -> new DeliveryRows(sql).of(message));
  }

  @Override
  public List<RecipientState> recipients(MessageKey message) throws Deferral {
    return store.read(sql -> new TransportRows(sql).of(message));
  }

  @Override
  public Set<AuthorityCode> recalledFor(MessageKey message) throws Deferral {
    return store.read(sql -> new MessageRows(sql).recalledFor(message));
  }

  @Override
  public List<CaseFile> cases(String conversationOrReference) throws Deferral {
    return store.read(sql -> new CaseRows(sql).search(conversationOrReference));
  }

  @Override
  public List<TimelineEntry> timeline(ConversationId conversation, AuthorityCode authority)
      throws Deferral {
    return store.read(sql -> new CaseRows(sql).timeline(new CaseKey(conversation, authority)));
  }
}
