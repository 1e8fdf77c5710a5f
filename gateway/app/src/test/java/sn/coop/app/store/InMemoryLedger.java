package sn.coop.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.audit.LogStore;
import sn.coop.core.audit.MerkleTree;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.CaseKey;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.casefile.CaseState;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.delivery.Recording;
import sn.coop.core.delivery.Refused;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.delivery.Settlement;
import sn.coop.core.delivery.Standing;
import sn.coop.core.delivery.Stored;
import sn.coop.core.evidence.AuditRecord;
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

/** The ledger's promises without a disk: for tests that need a ledger and not its durability. */
final class InMemoryLedger implements Ledger {
  final List<LogStore.Pending> entries = new ArrayList<>();
  final Map<DeliveryId, String> lastCodes = new HashMap<>();

  private final Map<MessageKey, Stored> messages = new LinkedHashMap<>();
  private final Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();
  private final Map<DeliveryId, Rendition> renditions = new HashMap<>();
  private final Map<CaseKey, CaseFile> files = new LinkedHashMap<>();
  private final Map<CaseKey, List<TimelineEntry>> timelines = new HashMap<>();
  private final Set<Held> attachments = new HashSet<>();

  private record Held(PartnerId owner, Digest sha256) {}

  @Override
  public synchronized Recorded record(Recording recording) throws Refusal {
    Stored message = recording.message();
    Stored known = messages.get(message.key());
    if (known != null) {
      if (known.sealed().digest().equals(message.sealed().digest())) {
        return new Recorded(known, List.of(), true);
      }
      throw new Refusal(Code.DUPLICATE_DIFFERENT_CONTENT, "recorded before: " + message.key());
    }
    Digest leaf = admit(recording.audit(), recording.deliveries());
    put(message, recording.deliveries());
    recording.consequence().ifPresent(this::apply);
    hear(recording.news(), leaf);
    List<DeliveryId> dispatch =
        recording.deliveries().stream()
            .filter(delivery -> delivery.standing() == Standing.DUE)
            .map(Delivery::id)
            .toList();
    return new Recorded(message, dispatch, false);
  }

  /** Checks everything that can fail, before anything is changed. */
  private Digest admit(AuditRecord audit, List<Delivery> added) {
    LogStore.Pending entry =
        new LogStore.Pending(
            entries.size() + 1L, audit.toEntry(), MerkleTree.leafHash(audit.toEntry()));
    if (added.stream().anyMatch(delivery -> deliveries.containsKey(delivery.id()))
        || entries.stream().anyMatch(other -> other.leaf().equals(entry.leaf()))) {
      throw new IllegalStateException("written before");
    }
    entries.add(entry);
    return new Digest(entry.leaf().hex());
  }

  private void put(Stored message, List<Delivery> added) {
    messages.put(message.key(), message);
    added.forEach(delivery -> deliveries.put(delivery.id(), delivery));
  }

  private void apply(Recording.Consequence consequence) {
    delivery(consequence.about(), consequence.via())
        .filter(about -> about.standing().mayBecome(consequence.standing()))
        .ifPresent(about -> move(about, consequence.standing()));
  }

  private void move(Delivery delivery, Standing standing) {
    deliveries.put(
        delivery.id(), new Delivery(delivery.id(), delivery.leg(), standing, delivery.progress()));
  }

  private void hear(List<CaseNews> news, Digest leaf) {
    for (CaseNews one : news) {
      CaseFile before = files.getOrDefault(one.key(), CaseFile.open(one.key()));
      CaseFile after = before.after(one);
      files.put(one.key(), after);
      timelines
          .computeIfAbsent(one.key(), key -> new ArrayList<>())
          .add(
              new TimelineEntry(
                  one.step(),
                  before.state(),
                  after.state(),
                  before.state().infersUpTo(after.state()),
                  leaf));
    }
  }

  @Override
  public synchronized void refuse(Refused refused) {
    admit(refused.audit(), List.of());
  }

  @Override
  public synchronized Optional<Claim> claim(
      DeliveryId id, Instant now, RetrySchedule schedule, AuditLine line) {
    Delivery due = deliveries.get(id);
    if (due == null
        || due.standing() != Standing.DUE
        || due.progress().due().isAfter(now)
        || due.isExpiredAt(now)
        || isHeldBack(due)) {
      return Optional.empty();
    }
    Delivery.Progress old = due.progress();
    int attempts = old.attempts() + 1;
    Delivery.Progress progress =
        new Delivery.Progress(
            attempts,
            schedule.after(attempts, now, old.expiry()).orElse(old.expiry()),
            old.expiry(),
            old.token() + 1);
    Delivery claimed = new Delivery(id, due.leg(), due.standing(), progress);
    deliveries.put(id, claimed);
    Claim claim = claimOf(claimed);
    note(claim, "dispatch", String.valueOf(attempts), line);
    return Optional.of(claim);
  }

  private boolean isHeldBack(Delivery later) {
    for (Delivery earlier : deliveries.values()) {
      if (earlier.id().equals(later.id())) {
        return false;
      }
      if (earlier.standing() == Standing.DUE
          && earlier.leg().to().equals(later.leg().to())
          && earlier.leg().message().sender().equals(later.leg().message().sender())
          && conversation(earlier).equals(conversation(later))) {
        return true;
      }
    }
    return false;
  }

  private ConversationId conversation(Delivery delivery) {
    return message(delivery).envelope().conversation();
  }

  private Stored message(Delivery delivery) {
    return find(delivery.leg().message()).orElseThrow();
  }

  private Claim claimOf(Delivery delivery) {
    return new Claim(
        delivery, message(delivery), Optional.ofNullable(renditions.get(delivery.id())));
  }

  private void note(Claim claim, String verb, String note, AuditLine line) {
    Stored message = claim.message();
    String actor = claim.delivery().leg().to().id();
    Digest digest = message.sealed().digest();
    AuditRecord.About about = new AuditRecord.About(message.key().toString(), digest, note);
    Digest leaf = admit(new AuditRecord(line.at(), verb, actor, about, line.salt()), List.of());
    CaseNews.Step step =
        new CaseNews.Step(line.at(), verb, actor, new CaseNews.What(message.key(), digest), note);
    hear(
        files.keySet().stream()
            .filter(key -> key.conversation().equals(message.envelope().conversation()))
            .map(key -> new CaseNews(key, CaseState.Event.NOTED, step, CaseNews.Refs.NONE))
            .toList(),
        leaf);
  }

  @Override
  public synchronized Rendition keep(Claim claim, Rendition rendition, AuditLine line) {
    DeliveryId id = claim.delivery().id();
    if (!renditions.containsKey(id)) {
      note(claim, "seal", rendition.message().mediaType().text(), line);
      renditions.put(id, rendition);
    }
    return renditions.get(id);
  }

  @Override
  public synchronized boolean settle(Settlement settlement) {
    Delivery delivery = deliveries.get(settlement.delivery());
    Standing standing = settlement.outcome().standing();
    if (delivery == null || !delivery.standing().mayBecome(standing)) {
      return false;
    }
    List<Delivery> added =
        settlement.evidence().map(Settlement.Authored::deliveries).orElse(List.of());
    Digest leaf = admit(settlement.audit(), added);
    move(delivery, standing);
    settlement.outcome().reason().ifPresent(why -> lastCodes.put(delivery.id(), why.code()));
    settlement.evidence().ifPresent(authored -> put(authored.message(), added));
    hear(settlement.news(), leaf);
    return true;
  }

  @Override
  public synchronized void postpone(Claim claim, Deferral why) {
    Delivery now = deliveries.get(claim.delivery().id());
    if (now != null
        && now.standing() == Standing.DUE
        && now.progress().token() == claim.delivery().progress().token()) {
      lastCodes.put(now.id(), why.code().name());
    }
  }

  @Override
  public synchronized void attach(PartnerId owner, Digest sha256, long size, AuditLine line) {
    if (!hasAttachment(owner, sha256)) {
      AuditRecord.About about = new AuditRecord.About("attachment", sha256, String.valueOf(size));
      admit(new AuditRecord(line.at(), "attach", owner.id(), about, line.salt()), List.of());
      attachments.add(new Held(owner, sha256));
    }
  }

  @Override
  public synchronized boolean hasAttachment(PartnerId owner, Digest sha256) {
    return attachments.contains(new Held(owner, sha256));
  }

  @Override
  public synchronized Optional<PartnerId> attachmentOwner(PartnerId partner, Digest sha256) {
    return messages.values().stream()
        .filter(message -> delivery(message.key(), partner).isPresent())
        .filter(
            message ->
                message.envelope().attachments().stream()
                    .anyMatch(attachment -> attachment.sha256().equals(sha256)))
        .flatMap(message -> message.provenance().from().stream())
        .filter(owner -> hasAttachment(owner, sha256))
        .findFirst();
  }

  @Override
  public synchronized Optional<Stored> find(MessageKey key) {
    return Optional.ofNullable(messages.get(key));
  }

  @Override
  public synchronized Optional<Stored> findSentTo(AuthorityCode recipient, MessageId id) {
    return messages.values().stream()
        .filter(message -> message.envelope().id().equals(id))
        .filter(message -> message.envelope().recipients().contains(recipient))
        .findFirst();
  }

  @Override
  public synchronized List<Delivery> due(Instant now, int max) {
    return deliveries.values().stream()
        .filter(delivery -> delivery.standing() == Standing.DUE)
        .filter(
            delivery ->
                delivery.isExpiredAt(now)
                    || (!delivery.progress().due().isAfter(now) && !isHeldBack(delivery)))
        .sorted(Comparator.comparing(delivery -> delivery.progress().due()))
        .limit(max)
        .toList();
  }

  @Override
  public synchronized List<Claim> awaiting(PartnerId partner, int max) {
    return deliveries.values().stream()
        .filter(delivery -> delivery.standing() == Standing.DUE)
        .filter(delivery -> delivery.leg().to().equals(partner))
        .filter(delivery -> renditions.containsKey(delivery.id()))
        .limit(max)
        .map(this::claimOf)
        .toList();
  }

  @Override
  public synchronized Optional<Delivery> delivery(DeliveryId id) {
    return Optional.ofNullable(deliveries.get(id));
  }

  @Override
  public synchronized Optional<Delivery> delivery(MessageKey message, PartnerId to) {
    return of(message).filter(delivery -> delivery.leg().to().equals(to)).findFirst();
  }

  @Override
  public synchronized List<Delivery> deliveries(MessageKey message) {
    return of(message).toList();
  }

  private Stream<Delivery> of(MessageKey message) {
    return deliveries.values().stream()
        .filter(delivery -> delivery.leg().message().equals(message));
  }

  @Override
  public synchronized List<CaseFile> cases(String text) {
    return files.values().stream()
        .filter(
            file ->
                file.key().conversation().urn().equals(text)
                    || file.ownRef().filter(text::equals).isPresent()
                    || file.peerRef().filter(text::equals).isPresent())
        .toList();
  }

  @Override
  public synchronized List<TimelineEntry> timeline(
      ConversationId conversation, AuthorityCode authority) {
    return List.copyOf(timelines.getOrDefault(new CaseKey(conversation, authority), List.of()));
  }
}
