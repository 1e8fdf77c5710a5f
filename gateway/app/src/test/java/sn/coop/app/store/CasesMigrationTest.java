package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.core.audit.MerkleTree;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.Fact;
import sn.coop.core.casefile.Movement;
import sn.coop.core.casefile.Said;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.delivery.Recording;
import sn.coop.core.message.MessageType;

/** A ledger of the first version goes on under this one. */
@SuppressWarnings("NullAway.Init") // JUnit sets them
class CasesMigrationTest {
  private static final String ACK = Exchange.uuid(2);
  private static final String EVIDENCE = Exchange.uuid(3);

  @TempDir Path home;

  /** As the first version left it: a request, the proof of its delivery, its acknowledgement. */
  private void aLedgerOfTheFirstVersion() throws Exception {
    Path file = home.resolve("ledger").resolve(SqliteStore.FILE);
    Files.createDirectories(file.getParent());
    Flyway.configure()
        .dataSource(SqliteStore.source(file, false))
        .locations("classpath:db/migration", "classpath:db/sqlite")
        .target("1.1")
        .load()
        .migrate();
    try (Sql sql = new Sql(SqliteStore.source(file, false).getConnection())) {
      message(sql, "SN-DACG", Exchange.uuid(1), "MLA_REQUEST", "ES-MJU-SGCJI");
      message(sql, "ES-MJU-SGCJI", ACK, "MLA_ACK", "SN-DACG");
      message(sql, "ES-GATEWAY", EVIDENCE, "DELIVERY_EVIDENCE", "SN-DACG");
      sql.run(
          "insert into case_file values (?, 'SN-DACG', 'main', 'ACKNOWLEDGED', 'ours', 'theirs', 1)",
          Exchange.uuid(1));
      line(sql, 1, "record", "SN-DACG", Exchange.uuid(1), "MLA_REQUEST SUBMITTED SUBMITTED");
      line(sql, 2, "dispatch", "SN-DACG", Exchange.uuid(1), "1 SUBMITTED SUBMITTED");
      line(
          sql,
          3,
          "record",
          "ES-GATEWAY",
          EVIDENCE,
          "DELIVERY_EVIDENCE-DELIVERY-of-MLA_REQUEST SUBMITTED RECEIVED");
      line(sql, 4, "record", "ES-MJU-SGCJI", ACK, "MLA_ACK RECEIVED ACKNOWLEDGED");
      line(sql, 5, "settle", "ES-MJU-SGCJI", ACK, "DELIVERED ACKNOWLEDGED ACKNOWLEDGED");
    }
  }

  private static void message(Sql sql, String sender, String id, String type, String recipient)
      throws SQLException {
    sql.run(
        """
        insert into message (sender, message_id, tenant, digest, conversation, ref_to, sequence,
          type, schema_version, status, urgency, created_at, sender_ref, media_type, content, seal,
          recorded_at, receipt, leaf_hash, audit_salt)
        values (?, ?, 'main', ?, ?, ?, 1, ?, '1.0', 'ACTUAL', 'ROUTINE', 1000, 'ref',
          'application/json', ?, 'seal', 1000, '', '', '')""",
        sender,
        id,
        "0".repeat(64),
        Exchange.uuid(1),
        type.equals("MLA_REQUEST") ? null : Exchange.uuid(1),
        type,
        new byte[] {1});
    sql.run("insert into message_recipient values (?, ?, 0, ?)", sender, id, recipient);
  }

  /**
   * @param told the note with hyphens for its spaces, the state before and the state after
   */
  private static void line(Sql sql, int ordinal, String verb, String sender, String id, String told)
      throws SQLException {
    List<String> words = List.of(told.split(" ", -1));
    sql.run(
        """
        insert into case_event values (?, 'SN-DACG', ?, 2000, ?, 'actor', ?, ?, ?, ?, ?, ?, 0, ?)""",
        Exchange.uuid(1),
        ordinal,
        verb,
        sender,
        id,
        "0".repeat(64),
        words.get(0).replace('-', ' '),
        words.get(1),
        words.get(2),
        MerkleTree.leafHash(new byte[] {(byte) ordinal}).hex());
  }

  @Test
  void a_case_of_the_first_version_stands_where_it_stood_and_goes_on() throws Exception {
    aLedgerOfTheFirstVersion();
    try (SqliteStore store = SqliteStore.open(home, DurableSteps.NONE)) {
      JdbcLedger ledger = new JdbcLedger(store);
      CaseFile file = ledger.cases("ours").get(0);
      assertThat(file.state()).isEqualTo("ACKNOWLEDGED");
      assertThat(file.status().state()).isEqualTo("ACKNOWLEDGED");
      assertThat(file.facts())
          .extracting(Fact::type, fact -> fact.author().code())
          .containsExactly(
              tuple(MessageType.MLA_REQUEST, "SN-DACG"),
              tuple(MessageType.DELIVERY_EVIDENCE, "ES-GATEWAY"),
              tuple(MessageType.MLA_ACK, "ES-MJU-SGCJI"),
              tuple(MessageType.DELIVERY_EVIDENCE, "ES-MJU-SGCJI"));
      FsckReport report = new FsckReport();
      store.read(
          sql -> {
            new CaseFsck(sql, report).check();
            return true;
          });
      assertThat(report.faults()).isEmpty();
      assertThat(report.counted("facts")).isEqualTo(4);

      Fact decision =
          Exchange.answer(MessageType.MLA_DECISION, 4, 1, new Said("decision", "m1", "REFUSED"));
      Recording message = new Exchange().request(4, 1);
      ledger.record(
          new Recording(
              message.message(),
              List.of(),
              List.of(Exchange.news(4, 1, decision)),
              message.audit(),
              Recording.Effects.NONE));
      List<TimelineEntry> lines = ledger.timeline(Exchange.conversation(1), Exchange.DACG);
      assertThat(lines.get(5).movement().changes())
          .containsExactly(
              new Movement.Change("case", "ACKNOWLEDGED>(UNDER_REVIEW)>REFUSED"),
              new Movement.Change("measure:m1", "PROPOSED>REFUSED"));
    }
  }
}
