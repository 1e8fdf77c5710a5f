package sn.coop.app.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.Ledger.AuditLine;
import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.delivery.Recording;
import sn.coop.core.delivery.Refused;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.delivery.Settlement;
import sn.coop.core.delivery.Settlement.Outcome;
import sn.coop.core.delivery.Standing;
import sn.coop.core.delivery.Stored;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.evidence.EvidenceNotice.Reason;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.RetrySchedule;

/**
 * The ledger's units of work, each inside one transaction and with one audit entry. They decide on
 * what they read in that transaction, never on what a caller read before.
 */
final class LedgerWrites {
  private final GroupCommit.Tx tx;
  private final MessageRows messages;
  private final DeliveryRows deliveries;
  private final TransportRows transport;
  private final CaseRows cases;
  private final AuditRows audit;

  LedgerWrites(GroupCommit.Tx tx) {
    this.tx = tx;
    this.messages = new MessageRows(tx.sql());
    this.deliveries = new DeliveryRows(tx.sql());
    this.transport = new TransportRows(tx.sql());
    this.cases = new CaseRows(tx.sql());
    this.audit = new AuditRows(tx.sql());
  }

  /** Empty if the key was recorded with another digest. */
  Optional<Recorded> record(Recording recording) throws SQLException {
    Stored message = recording.message();
    Optional<Digest> known = messages.digest(message.key());
    if (known.isPresent()) {
      return known.get().equals(message.sealed().digest())
          ? messages.find(message.key()).map(first -> new Recorded(first, List.of(), true))
          : Optional.empty();
    }
    Digest leaf = audit.add(recording.audit());
    messages.insert(message, leaf, recording.audit().salt());
    insert(message, recording.deliveries(), recording.audit().at());
    if (recording.effects().recall().isPresent()) {
      messages.recall(message.envelope().id(), recording.effects().recall().get());
    }
    for (Recording.Consequence consequence : recording.effects().consequences()) {
      apply(consequence, recording.audit(), leaf);
    }
    cases.hear(recording.news(), leaf);
    List<Delivery> due = new ArrayList<>(recording.deliveries());
    if (recording.effects().answer().isPresent()) {
      due.addAll(answer(recording.effects().answer().get(), recording.audit(), leaf));
    }
    tx.wrote("record", message.envelope().type().name());
    List<DeliveryId> dispatch =
        due.stream()
            .filter(delivery -> delivery.standing() == Standing.DUE)
            .map(Delivery::id)
            .toList();
    return Optional.of(new Recorded(message, dispatch, false));
  }

  /** Answers if the case now calls for it; whether it does is seen in this transaction. */
  private List<Delivery> answer(Recording.Answer answer, AuditRecord of, Digest leaf)
      throws SQLException {
    if (!cases.find(answer.when().file()).map(answer.when()::holds).orElse(false)) {
      return List.of();
    }
    tell(answer.told(), of, leaf);
    cases.hear(answer.news(), leaf);
    return answer.told().deliveries();
  }

  private void insert(Stored message, List<Delivery> to, Instant at) throws SQLException {
    for (Delivery delivery : to) {
      deliveries.insert(delivery, message.envelope().conversation());
      transport.insert(delivery, at);
    }
  }

  /** A message of ours, in the transaction and under the audit entry of what it tells of. */
  private void tell(Settlement.Authored authored, AuditRecord of, Digest leaf) throws SQLException {
    messages.insert(authored.message(), leaf, of.salt());
    insert(authored.message(), authored.deliveries(), of.at());
  }

  /** What comes too late to move anything is recorded and moves nothing. */
  private void apply(Recording.Consequence consequence, AuditRecord of, Digest leaf)
      throws SQLException {
    Optional<Delivery> about = deliveries.find(consequence.about(), consequence.via());
    if (about.isPresent()
        && move(about.get().id(), consequence.outcome(), of.at(), leaf)
        && consequence.told().isPresent()) {
      tell(consequence.told().get(), of, leaf);
    }
  }

  private boolean move(DeliveryId id, Outcome outcome, Instant at, Digest leaf)
      throws SQLException {
    if (!transport.mayMove(id, outcome)) {
      return false;
    }
    transport.move(id, outcome, at, leaf);
    deliveries.settle(id, transport.standing(id), outcome.reason());
    return true;
  }

  boolean refuse(Refused refused) throws SQLException {
    Digest leaf = audit.add(refused.audit());
    tx.sql()
        .run(
            """
            insert into refusal (leaf_hash, tenant, at, transport, partner, address, digest, code,
              detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            leaf,
            MessageRows.TENANT,
            refused.audit().at(),
            refused.who().transport(),
            refused.who().partner(),
            refused.who().address(),
            refused.digest(),
            refused.code(),
            refused.detail());
    tx.wrote("refuse", "");
    return true;
  }

  Optional<Claim> claim(DeliveryId id, Instant now, RetrySchedule schedule, AuditLine line)
      throws SQLException {
    Optional<Delivery> found = deliveries.find(id);
    if (found.isEmpty() || !found.get().isClaimableAt(now) || deliveries.isHeldBack(id)) {
      return Optional.empty();
    }
    Delivery claimed = found.get().claimed(now, schedule);
    deliveries.claim(claimed);
    Claim claim = claim(claimed);
    transport.claim(id, claim.rendition().isPresent(), now);
    note(claim, "dispatch", String.valueOf(claimed.progress().attempts()), line);
    tx.wrote("claim", type(claim));
    return Optional.of(claim);
  }

  private Claim claim(Delivery delivery) throws SQLException {
    Stored message =
        messages
            .find(delivery.leg().message())
            .orElseThrow(() -> new IllegalStateException("no message of " + delivery.id()));
    return new Claim(delivery, message, deliveries.rendition(delivery.id()));
  }

  private static String type(Claim claim) {
    return claim.message().envelope().type().name();
  }

  /** Writes the audit entry of a step of a delivery, and a line in each file of its case. */
  private Digest note(Claim claim, String verb, String note, AuditLine line) throws SQLException {
    Stored message = claim.message();
    String actor = claim.delivery().leg().to().id();
    Digest digest = message.sealed().digest();
    AuditRecord.About about = new AuditRecord.About(message.key().toString(), digest, note);
    Digest leaf = audit.add(new AuditRecord(line.at(), verb, actor, about, line.salt()));
    CaseNews.What what = new CaseNews.What(message.key(), digest);
    cases.note(
        message.envelope().conversation(),
        new CaseNews.Step(line.at(), verb, actor, what, note),
        leaf);
    return leaf;
  }

  Rendition keep(Claim claim, Rendition rendition, AuditLine line) throws SQLException {
    DeliveryId id = claim.delivery().id();
    Optional<Rendition> kept = deliveries.rendition(id);
    if (kept.isPresent()) {
      return kept.get();
    }
    Digest leaf = note(claim, "seal", rendition.message().mediaType().text(), line);
    deliveries.keep(id, rendition, line.at(), leaf);
    transport.pass(id, line.at(), Event.RENDER);
    tx.wrote("render", type(claim));
    return rendition;
  }

  boolean settle(Settlement settlement) throws SQLException {
    Outcome outcome = settlement.outcome();
    Optional<Delivery> found = deliveries.find(settlement.delivery());
    if (found.isEmpty() || !transport.mayMove(found.get().id(), outcome)) {
      return false;
    }
    Digest leaf = audit.add(settlement.audit());
    move(found.get().id(), outcome, settlement.audit().at(), leaf);
    if (settlement.evidence().isPresent()) {
      tell(settlement.evidence().get(), settlement.audit(), leaf);
    }
    cases.hear(settlement.news(), leaf);
    tx.wrote("settle", type(claim(found.get())));
    return true;
  }

  boolean postpone(Claim claim, Reason why, Instant at) throws SQLException {
    boolean noted = deliveries.postpone(claim.delivery(), why);
    if (noted) {
      transport.postpone(claim.delivery().id(), why.code(), at);
      tx.wrote("postpone", type(claim));
    }
    return noted;
  }

  boolean attach(PartnerId owner, Digest sha256, long size, AuditLine line) throws SQLException {
    AttachmentRows rows = new AttachmentRows(tx.sql());
    if (rows.isStored(owner, sha256)) {
      return false;
    }
    AuditRecord.About about = new AuditRecord.About("attachment", sha256, String.valueOf(size));
    Digest leaf = audit.add(new AuditRecord(line.at(), "attach", owner.id(), about, line.salt()));
    rows.insert(owner, new AttachmentRows.Held(sha256, size, line.at()), leaf);
    tx.wrote("attach", "");
    return true;
  }
}
