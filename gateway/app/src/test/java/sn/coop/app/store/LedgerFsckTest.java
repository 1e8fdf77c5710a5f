package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sn.coop.app.store.Exchange.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.core.audit.LogFailure;
import sn.coop.core.audit.MerkleTree;
import sn.coop.core.audit.NoteInvalid;
import sn.coop.core.audit.Sequencer;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.RetrySchedule;

/** A sound ledger is found sound; every planted fault is found and named. */
@SuppressWarnings("NullAway.Init") // JUnit sets them
class LedgerFsckTest {
  private static final byte[] LETTER = "a letter".getBytes(StandardCharsets.UTF_8);
  private static final String ORIGIN = "log.example/dakar";
  private static final String SIGNATURE = "\n- the log signs\n";

  @TempDir Path home;

  private final Exchange exchange = new Exchange();
  private SqliteStore store;
  private JdbcLedger ledger;
  private Sequencer sequencer;

  private static String verify(String note) throws NoteInvalid {
    if (!note.endsWith(SIGNATURE)) {
      throw new NoteInvalid("no signature of the log");
    }
    return note.substring(0, note.length() - SIGNATURE.length());
  }

  @BeforeEach
  void aLedgerWithAStory() throws Failure, LogFailure, IOException {
    store = SqliteStore.open(home, DurableSteps.NONE);
    ledger = new JdbcLedger(store);
    sequencer =
        Sequencer.start(
            new JdbcLogStore(store, Clock.fixed(NOW, ZoneOffset.UTC)),
            new Sequencer.Key(ORIGIN, text -> text + SIGNATURE, LedgerFsckTest::verify));
    for (int i = 1; i <= 3; i++) {
      ledger.record(exchange.request(i));
    }
    sequencer.integrate();
    for (int i = 1; i <= 2; i++) {
      Claim claim =
          ledger
              .claim(Exchange.delivery(i), NOW, RetrySchedule.DEFAULT, exchange.line(NOW))
              .orElseThrow();
      ledger.keep(claim, Exchange.rendition(i), exchange.line(NOW));
    }
    ledger.settle(exchange.receipted(1, Event.DELIVER));
    ledger.settle(exchange.ended(2, Event.EXPIRE));
    ledger.refuse(exchange.refused(9));
    Files.createDirectories(letter().getParent());
    Files.write(letter(), LETTER);
    ledger.attach(Exchange.AGENCY, Digest.sha256(LETTER), LETTER.length, exchange.line(NOW));
    sequencer.integrate();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private FsckReport fsck() throws Failure {
    return new LedgerFsck(home, LedgerFsckTest::verify, ORIGIN).run();
  }

  /** Does what only somebody with the file in his hands can do. */
  private void tamper(String... statements) throws SQLException {
    Path file = home.resolve("ledger").resolve("ledger.db");
    try (Sql sql = new Sql(SqliteStore.source(file, false).getConnection())) {
      for (String trigger :
          sql.list("select name from sqlite_master where type = 'trigger'", r -> r.text("name"))) {
        sql.execute("drop trigger " + trigger);
      }
      sql.execute("pragma foreign_keys = off");
      for (String statement : statements) {
        assertThat(sql.run(statement)).as(statement).isPositive();
      }
    }
  }

  private void assertFound(String fault) throws Failure {
    FsckReport report = fsck();
    assertThat(report.faults()).anyMatch(found -> found.contains(fault));
    assertThat(report.isSound()).isFalse();
    assertThat(report.toString()).contains("FAULT ").contains(fault);
  }

  private Path letter() {
    return FileAttachments.path(
        home.resolve("attachments"), Exchange.AGENCY, Digest.sha256(LETTER));
  }

  @Test
  void a_changed_attachment_is_found_and_named() throws Exception {
    Files.writeString(letter(), "a lettre");
    assertThat(fsck().faults()).singleElement().asString().contains("its bytes hash to");
  }

  @Test
  void a_lost_attachment_is_found_and_named() throws Exception {
    Files.delete(letter());
    assertThat(fsck().faults()).singleElement().asString().contains("it cannot be read");
  }

  @Test
  void a_sound_ledger_is_found_sound_while_it_is_open() throws Failure, LogFailure {
    FsckReport report = fsck();
    assertThat(report.faults()).isEmpty();
    assertThat(report.counted("message")).isEqualTo(4);
    assertThat(report.counted("leaves")).isEqualTo(11);
    assertThat(report.counted("checkpoints")).isEqualTo(2);
    assertThat(report.counted("deliveries")).isEqualTo(4);
    assertThat(report.counted("facts")).isEqualTo(4);
    assertThat(report.counted("deliveries DELIVERED")).isEqualTo(1);
    assertThat(report.counted("deliveries EXPIRED")).isEqualTo(1);
    assertThat(report.counted("deliveries DUE")).isEqualTo(2);
    assertThat(report.toString()).endsWith("sound");
  }

  @Test
  void a_closed_ledger_is_read_as_well() throws Failure {
    store.close();
    assertThat(fsck().faults()).isEmpty();
  }

  @Test
  void an_entry_that_waits_is_counted_as_waiting() throws Failure {
    ledger.record(exchange.request(4));
    FsckReport report = fsck();
    assertThat(report.faults()).isEmpty();
    assertThat(report.counted("entries waiting")).isEqualTo(1);
    assertThat(report.counted("message, entry waiting")).isEqualTo(1);
  }

  @Test
  void no_ledger_is_a_breach() {
    assertThatThrownBy(
            () -> new LedgerFsck(home.resolve("none"), LedgerFsckTest::verify, ORIGIN).run())
        .isInstanceOf(Breach.class);
  }

  @Test
  void a_flipped_bit_in_a_content_is_found() throws Failure, SQLException {
    tamper(
        "update message set content = cast(replace(cast(content as text), 'request', 'requesu')"
            + " as blob) where message_id = '"
            + Exchange.uuid(3)
            + "'");
    assertFound("message SN-DACG/" + Exchange.uuid(3) + ": its content hashes to");
  }

  @Test
  void a_flipped_bit_in_an_entry_is_found() throws Failure, SQLException {
    tamper(
        "update audit_leaf set entry = cast(replace(cast(entry as text), 'record', 'recore')"
            + " as blob) where idx = 1");
    assertFound("leaf 1: its entry hashes to");
    assertFound("checkpoint of size 3: the stored entries have root");
    assertFound("checkpoint of size 11: the stored entries have root");
  }

  @Test
  void an_entry_that_was_replaced_with_its_hash_is_found() throws Failure, SQLException {
    String hash = MerkleTree.leafHash("x".getBytes(StandardCharsets.UTF_8)).hex();
    tamper(
        "update audit_leaf set entry = cast('x' as blob), leaf_hash = '"
            + hash
            + "' where idx = 1");
    assertFound("checkpoint of size 3: the stored entries have root");
    assertFound("message SN-DACG/" + Exchange.uuid(2) + ": the log holds no entry");
  }

  @Test
  void two_swapped_leaves_are_found() throws Failure, SQLException {
    tamper(
        "update audit_leaf set idx = 100 where idx = 4",
        "update audit_leaf set idx = 4 where idx = 5",
        "update audit_leaf set idx = 5 where idx = 100");
    FsckReport report = fsck();
    assertThat(report.faults())
        .singleElement()
        .asString()
        .startsWith("checkpoint of size 11: the stored entries have root");
  }

  @Test
  void a_dropped_leaf_is_found() throws Failure, SQLException {
    tamper("delete from audit_leaf where idx = 4");
    assertFound("leaf 5: stands where leaf 4 should");
    assertFound("checkpoint of size 11: the log has only 10 leaves");
    assertFound("the log holds no entry");
  }

  @Test
  void a_log_that_lost_its_end_with_its_checkpoint_is_found() throws Failure, SQLException {
    tamper("delete from audit_leaf where idx >= 3", "delete from audit_checkpoint where size = 11");
    assertFound("refusal SIGNATURE_INVALID");
    assertFound("case_event");
  }

  @Test
  void leaves_that_nobody_signed_are_found() throws Failure, SQLException {
    tamper("delete from audit_checkpoint where size = 11");
    assertFound("leaf 3: no checkpoint covers it");
  }

  @Test
  void a_forged_checkpoint_is_found() throws Failure, SQLException {
    tamper("update audit_checkpoint set note = replace(note, 'signs', 'sings') where size = 3");
    assertFound("checkpoint of size 3: its note does not hold");
  }

  @Test
  void a_checkpoint_of_another_log_is_found() throws Failure, SQLException {
    tamper("update audit_checkpoint set note = replace(note, 'dakar', 'praia') where size = 3");
    assertFound("checkpoint of size 3: it is of another log");
  }

  @Test
  void a_case_event_with_another_hash_is_found() throws Failure, SQLException {
    tamper(
        "update case_event set leaf_hash = replace(leaf_hash, substr(leaf_hash, 1, 4), 'beef')"
            + " where ordinal = 2 and conversation = '"
            + Exchange.uuid(1)
            + "'");
    assertFound("case_event " + Exchange.uuid(1) + " SN-DACG line 2: the log holds no entry");
  }

  @Test
  void a_case_moved_without_a_line_is_found() throws Failure, SQLException {
    tamper("update case_file set state = 'ACKNOWLEDGED'");
    assertFound("its timeline ends at RECEIVED");
  }

  @Test
  void a_missing_line_is_found() throws Failure, SQLException {
    tamper(
        "delete from case_event where ordinal = 2 and conversation = '" + Exchange.uuid(1) + "'");
    assertFound("line 3: it does not follow on the line before");
  }

  @Test
  void a_receipt_that_promises_something_else_is_found() throws Failure, SQLException {
    tamper("update message set receipt = 'e30.e30.c2ln' where receipt <> ''");
    assertFound("its receipt does not promise entry");
  }

  @Test
  void an_untranslated_rendition_that_is_not_the_message_is_found() throws Failure, SQLException {
    tamper("update rendition set content = cast('{}' as blob) where delivery = 'delivery-1'");
    assertFound("rendition delivery-1: it is untranslated");
  }

  @Test
  void a_delivery_that_stands_nowhere_is_found() throws Failure, SQLException {
    tamper("update delivery set standing = 'LOST' where id = 'delivery-3'");
    assertFound("delivery delivery-3: it stands nowhere known, LOST");
    assertFound("conservation: 4 deliveries, of which 3 stand somewhere");
  }

  @Test
  void a_delivery_without_its_message_is_found() throws Failure, SQLException {
    tamper("delete from message where message_id = '" + Exchange.uuid(3) + "'");
    assertFound("delivery: a row has lost its message");
  }

  @Test
  void the_log_cannot_be_changed_through_sql() {
    assertThatThrownBy(() -> store.write(tx -> tx.sql().run("delete from audit_leaf")))
        .hasRootCauseMessage(
            "[SQLITE_CONSTRAINT_TRIGGER] A RAISE function within a trigger fired,"
                + " causing the SQL statement to abort (the audit log is append-only)");
    assertThatThrownBy(() -> store.write(tx -> tx.sql().run("update audit_leaf set entry = entry")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.write(tx -> tx.sql().run("delete from case_event")))
        .isInstanceOf(IllegalStateException.class);
  }
}
