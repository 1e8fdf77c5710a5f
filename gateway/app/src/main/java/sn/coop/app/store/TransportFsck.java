package sn.coop.app.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sn.coop.core.delivery.Standing;
import sn.coop.core.delivery.TransportState;

/** Holds where messages are said to be against the receipts, recipient by recipient. */
final class TransportFsck {
  /** Nobody comes to these without a receipt, and nobody has one elsewhere. */
  private static final Set<TransportState> PROVEN =
      EnumSet.of(TransportState.RELAYED, TransportState.DELIVERED, TransportState.RETRIEVED);

  private final Sql sql;
  private final FsckReport report;

  TransportFsck(Sql sql, FsckReport report) {
    this.sql = sql;
    this.report = report;
  }

  /** A recipient as its row says, with the receipt that the row names. */
  private record Recipient(String name, String state, boolean proof, Optional<Proof> given) {
    Optional<TransportState> known() {
      return Arrays.stream(TransportState.values())
          .filter(one -> one.name().equals(state))
          .findFirst();
    }

    boolean isDelivered() {
      return known()
          .filter(one -> one != TransportState.RELAYED)
          .filter(PROVEN::contains)
          .isPresent();
    }
  }

  private record Proof(String stage, Set<String> recipients) {}

  void check() throws SQLException {
    sql.visit("select id, sender, message_id, recipients, standing from delivery", this::delivery);
    sql.visit(
        """
        select t.recipient, t.delivery from transport t
        join delivery d on d.id = t.delivery
        where d.sender <> t.sender or d.message_id <> t.message_id""",
        row ->
            report.fault(
                "delivery %s: %s stands in it with another message"
                    .formatted(row.text("delivery"), row.text("recipient"))));
  }

  private void delivery(Row row) throws SQLException {
    String id = row.text("id");
    String name = "delivery " + id + ": ";
    List<Recipient> recipients =
        sql.list(
            """
            select t.recipient, t.state, t.proof, p.stage, p.jws from transport t
            left join proof p on p.delivery = t.delivery and p.leaf_hash = t.proof
            where t.delivery = ?""",
            TransportFsck::recipient,
            id);
    Set<String> meant = new TreeSet<>(Arrays.asList(row.text("recipients").split(" ", -1)));
    Set<String> there = new TreeSet<>(recipients.stream().map(Recipient::name).toList());
    if (!meant.equals(there)) {
      report.fault(name + "it goes to %s, and its recipients are %s".formatted(meant, there));
    }
    recipients.forEach(one -> recipient(name, one));
    standing(name, row.text("standing"), recipients);
    delivered(name, id, recipients);
  }

  private static Recipient recipient(Row row) throws SQLException {
    Optional<String> stage = row.optional("stage");
    Optional<Proof> given =
        stage.isPresent()
            ? Optional.of(new Proof(stage.get(), new ReceiptText(row.text("jws")).recipients()))
            : Optional.empty();
    return new Recipient(
        row.text("recipient"), row.text("state"), row.optional("proof").isPresent(), given);
  }

  private void recipient(String name, Recipient one) {
    report.count("recipients");
    report.count("recipients " + one.state());
    if (one.known().isEmpty()) {
      report.fault(name + "%s is nowhere known, %s".formatted(one.name(), one.state()));
      return;
    }
    boolean proven = PROVEN.contains(one.known().get());
    String stage = one.isDelivered() ? "DELIVERED" : "RELAYED";
    boolean holds =
        one.given()
            .filter(proof -> proof.stage().equals(stage))
            .filter(proof -> proof.recipients().contains(one.name()))
            .isPresent();
    if (proven && !holds) {
      report.fault(name + "%s is %s, and no receipt says so".formatted(one.name(), one.state()));
    }
    if (!proven && one.proof()) {
      report.fault(name + "%s is %s by a receipt".formatted(one.name(), one.state()));
    }
  }

  private void standing(String name, String said, List<Recipient> recipients) {
    List<TransportState> states = new ArrayList<>();
    recipients.forEach(one -> one.known().ifPresent(states::add));
    if (!states.isEmpty() && !Standing.of(states).name().equals(said)) {
      report.fault(
          name + "it stands at %s, its recipients at %s".formatted(said, Standing.of(states)));
    }
  }

  /** Who was named by a receipt of the recipient's own system has it. */
  private void delivered(String name, String delivery, List<Recipient> recipients)
      throws SQLException {
    sql.visit(
        "select jws from proof where delivery = ? and stage = 'DELIVERED'",
        row -> {
          Set<String> named = new ReceiptText(row.text("jws")).recipients();
          for (Recipient one : recipients) {
            if (named.contains(one.name()) && !one.isDelivered()) {
              report.fault(
                  name
                      + "a receipt says DELIVERED of %s, which is %s"
                          .formatted(one.name(), one.state()));
            }
          }
        },
        delivery);
  }
}
