package sn.coop.app.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import sn.coop.core.delivery.Standing;
import sn.coop.core.message.Digest;

/** Holds every row against its own content and against the audit log. */
final class RowFsck {
  /** Each kind of row that must have an entry, with the words that name one of them. */
  private static final List<List<String>> LOGGED =
      List.of(
          List.of("message", "sender || '/' || message_id"),
          List.of("case_event", "conversation || ' ' || authority || ' line ' || ordinal"),
          List.of("proof", "delivery || ' ' || stage"),
          List.of("rendition", "delivery"),
          List.of("refusal", "code || ' at ' || at"),
          List.of("attachment", "owner || ' ' || sha256"));

  private final Sql sql;
  private final FsckReport report;

  RowFsck(Sql sql, FsckReport report) {
    this.sql = sql;
    this.report = report;
  }

  void check() throws SQLException {
    for (List<String> kind : LOGGED) {
      logged(kind.get(0), kind.get(1));
    }
    sql.visit(
        "select sender, message_id, digest, content, receipt, leaf_hash from message",
        this::message);
    sql.visit(
        """
        select r.delivery, r.content from rendition r
        join delivery d on d.id = r.delivery
        join message m on m.sender = d.sender and m.message_id = d.message_id
        where r.media_type = m.media_type and r.seal = m.seal and r.content <> m.content""",
        row ->
            report.fault(
                "rendition %s: it is untranslated, and not what was received"
                    .formatted(row.text("delivery"))));
    sql.visit("select id, standing, attempts, token from delivery", this::delivery);
    conservation();
    timelines();
  }

  /** The promise of an entry: it is in the log, or it waits to be. */
  private void logged(String table, String name) throws SQLException {
    sql.visit(
        """
        select %s as name, t.leaf_hash as leaf_hash,
          exists (select 1 from audit_leaf l where l.leaf_hash = t.leaf_hash) as integrated,
          exists (select 1 from audit_pending p where p.leaf_hash = t.leaf_hash) as waiting
        from %s t"""
            .formatted(name, table),
        row -> {
          report.count(table);
          if (row.number("waiting") == 1) {
            report.count(table + ", entry waiting");
          } else if (row.number("integrated") == 0) {
            report.fault(
                "%s %s: the log holds no entry %s"
                    .formatted(table, row.text("name"), row.text("leaf_hash")));
          }
        });
  }

  private void message(Row row) throws SQLException {
    String name = "message %s/%s: ".formatted(row.text("sender"), row.text("message_id"));
    Digest digest = Digest.sha256(row.bytes("content"));
    if (!digest.hex().equals(row.text("digest"))) {
      report.fault(
          name + "its content hashes to %s, not to %s".formatted(digest, row.text("digest")));
    }
    String receipt = row.text("receipt");
    if (receipt.isEmpty()) {
      report.count("messages of our own");
    } else if (!new ReceiptText(receipt).leafHash().equals(Optional.of(row.text("leaf_hash")))) {
      report.fault(name + "its receipt does not promise entry " + row.text("leaf_hash"));
    }
  }

  private void delivery(Row row) throws SQLException {
    String name = "delivery %s: ".formatted(row.text("id"));
    report.count("deliveries");
    if (isOneOf(Standing.values(), row.text("standing"))) {
      report.count("deliveries " + row.text("standing"));
    } else {
      report.fault(name + "it stands nowhere known, " + row.text("standing"));
    }
    if (row.number("attempts") < 0 || row.number("attempts") > row.number("token")) {
      report.fault(
          name
              + "%d attempts under token %d"
                  .formatted(row.number("attempts"), row.number("token")));
    }
  }

  /** Everything that was recorded stands somewhere: nothing is lost between the counts. */
  private void conservation() throws SQLException {
    long standing = 0;
    for (Standing one : Standing.values()) {
      standing += report.counted("deliveries " + one);
    }
    if (standing != report.counted("deliveries")) {
      report.fault(
          "conservation: %d deliveries, of which %d stand somewhere"
              .formatted(report.counted("deliveries"), standing));
    }
    sql.visit(
        """
        select count(*) as many from message m where not exists (select 1 from delivery d
          where d.sender = m.sender and d.message_id = m.message_id)""",
        row -> report.count("messages without a delivery", row.number("many")));
  }

  /** A file stands where its last line says, and its lines follow on each other. */
  private void timelines() throws SQLException {
    sql.visit(
        """
        select f.conversation, f.authority, f.state, (select e.state_after from case_event e
          where e.conversation = f.conversation and e.authority = f.authority
          order by e.ordinal desc limit 1) as told
        from case_file f""",
        row -> {
          report.count("case files");
          String name = "case %s %s: ".formatted(row.text("conversation"), row.text("authority"));
          if (!row.optional("told").equals(Optional.of(row.text("state")))) {
            report.fault(
                name
                    + "it stands at %s, its timeline ends at %s"
                        .formatted(row.text("state"), row.optional("told").orElse("nothing")));
          }
        });
    sql.visit(
        """
        select a.conversation, a.authority, a.ordinal from case_event a
        where a.ordinal > 1 and not exists (select 1 from case_event b
          where b.conversation = a.conversation and b.authority = a.authority
          and b.ordinal = a.ordinal - 1 and b.state_after = a.state_before)""",
        row ->
            report.fault(
                "case_event %s %s line %d: it does not follow on the line before"
                    .formatted(
                        row.text("conversation"), row.text("authority"), row.number("ordinal"))));
  }

  private static boolean isOneOf(Enum<?>[] constants, String name) {
    for (Enum<?> constant : constants) {
      if (constant.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
