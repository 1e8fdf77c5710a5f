package sn.coop.app.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sn.coop.app.store.LedgerView.Carried;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.RecipientState;
import sn.coop.core.delivery.Settlement.Outcome;
import sn.coop.core.delivery.Standing;
import sn.coop.core.delivery.TransportState;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;

/** Where messages are for each recipient, and the receipts that prove it, as rows. */
final class TransportRows {
  private final Sql sql;

  TransportRows(Sql sql) {
    this.sql = sql;
  }

  void insert(Delivery delivery, Instant at) throws SQLException {
    MessageKey message = delivery.leg().message();
    for (AuthorityCode recipient : delivery.leg().recipients()) {
      RecipientState queued = RecipientState.queued(recipient, delivery.id(), at);
      sql.run(
          """
          insert into transport (sender, message_id, recipient, delivery, state, at)
          values (?, ?, ?, ?, ?, ?)""",
          message.sender(),
          message.id(),
          recipient,
          delivery.id(),
          queued.state(),
          at);
    }
  }

  List<RecipientState> of(MessageKey message) throws SQLException {
    return sql.list(
        """
        select t.* from transport t join delivery d on d.id = t.delivery
        where t.sender = ? and t.message_id = ? order by d.ordinal, t.recipient""",
        TransportRows::state,
        message.sender(),
        message.id());
  }

  /** Every recipient of every message of a conversation, in the order of recording. */
  List<Carried> of(ConversationId conversation) throws SQLException {
    return sql.list(
        """
        select t.*, m.type from transport t join delivery d on d.id = t.delivery
        join message m on m.sender = t.sender and m.message_id = t.message_id
        where d.conversation = ? order by d.ordinal, t.recipient""",
        row ->
            new Carried(
                new MessageKey(
                    new AuthorityCode(row.text("sender")), new MessageId(row.text("message_id"))),
                MessageType.valueOf(row.text("type")),
                state(row)),
        conversation);
  }

  private List<RecipientState> of(DeliveryId delivery) throws SQLException {
    return sql.list(
        "select * from transport where delivery = ? order by recipient",
        TransportRows::state,
        delivery);
  }

  /** What is still to be done for the delivery: it follows from its recipients. */
  Standing standing(DeliveryId delivery) throws SQLException {
    return Standing.of(of(delivery).stream().map(RecipientState::state).toList());
  }

  boolean mayMove(DeliveryId delivery, Outcome outcome) throws SQLException {
    return of(delivery).stream()
        .filter(one -> outcome.recipients().contains(one.recipient()))
        .anyMatch(one -> one.state().after(outcome.event()).isPresent());
  }

  /** Moves whom the outcome names and may move; a receipt is kept with those it has moved. */
  void move(DeliveryId delivery, Outcome outcome, Instant at, Digest leaf) throws SQLException {
    for (RecipientState before : of(delivery)) {
      if (outcome.recipients().contains(before.recipient())) {
        RecipientState after = before.through(at, outcome.code(), outcome.event());
        change(before, after, outcome.receipt().map(jws -> leaf));
      }
    }
    if (outcome.receipt().isPresent()) {
      sql.run(
          """
          insert into proof (delivery, leaf_hash, stage, jws, received_at)
          values (?, ?, ?, ?, ?)""",
          delivery,
          leaf,
          TransportState.SENDING.through(outcome.event()),
          outcome.receipt(),
          at);
    }
  }

  /** What was claimed before and brought no word goes back to its queue first. */
  void claim(DeliveryId delivery, boolean rendered, Instant at) throws SQLException {
    pass(delivery, at, Event.RETRY, Event.QUEUE, Event.CLAIM);
    if (rendered) {
      pass(delivery, at, Event.RENDER);
    }
  }

  void postpone(DeliveryId delivery, String code, Instant at) throws SQLException {
    for (RecipientState before : of(delivery)) {
      change(before, before.through(at, Optional.of(code), Event.RETRY), Optional.empty());
    }
  }

  void pass(DeliveryId delivery, Instant at, Event... events) throws SQLException {
    for (RecipientState before : of(delivery)) {
      change(before, before.through(at, Optional.empty(), events), Optional.empty());
    }
  }

  private void change(RecipientState before, RecipientState after, Optional<Digest> proof)
      throws SQLException {
    if (!after.equals(before)) {
      sql.run(
          """
          update transport set state = ?, at = ?, code = ?, proof = ?
          where delivery = ? and recipient = ?""",
          after.state(),
          after.at(),
          after.code(),
          proof,
          after.delivery(),
          after.recipient());
    }
  }

  private static RecipientState state(Row row) throws SQLException {
    return new RecipientState(
        new AuthorityCode(row.text("recipient")),
        new DeliveryId(row.text("delivery")),
        TransportState.valueOf(row.text("state")),
        row.instant("at"),
        row.optional("code"));
  }
}
