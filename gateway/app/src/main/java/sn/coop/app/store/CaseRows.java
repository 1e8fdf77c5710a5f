package sn.coop.app.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.CaseKey;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.casefile.Fact;
import sn.coop.core.casefile.FactText;
import sn.coop.core.casefile.Movement;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;

/** Case files, their facts and their timelines as rows. */
final class CaseRows {
  private final Sql sql;

  CaseRows(Sql sql) {
    this.sql = sql;
  }

  /** Lets each file hear its news; the leaf hash is that of the same transaction's audit entry. */
  void hear(List<CaseNews> news, Digest leaf) throws SQLException {
    for (CaseNews one : news) {
      Optional<CaseFile> known = bare(one.key());
      CaseFile before = known.orElseGet(() -> CaseFile.open(one.key()));
      CaseFile.Heard heard = (one.fact().isPresent() ? whole(before) : before).hear(one);
      if (known.isEmpty()) {
        insert(heard.file(), one.step().at());
      } else {
        update(heard.file());
      }
      append(one, heard.movement(), leaf);
    }
  }

  /** Lets every file of a conversation hear of a step that moves nothing. */
  void note(ConversationId conversation, CaseNews.Step step, Digest leaf) throws SQLException {
    List<CaseFile> files =
        sql.list(
            "select * from case_file where conversation = ? order by opened_at, authority",
            CaseRows::file,
            conversation);
    hear(files.stream().map(file -> CaseNews.noted(file.key(), step)).toList(), leaf);
  }

  /** A file without its facts: what a line that says nothing needs. */
  private Optional<CaseFile> bare(CaseKey key) throws SQLException {
    return sql.one(
        "select * from case_file where conversation = ? and authority = ?",
        CaseRows::file,
        key.conversation(),
        key.authority());
  }

  /** A file with everything that was said to it. */
  Optional<CaseFile> find(CaseKey key) throws SQLException {
    Optional<CaseFile> bare = bare(key);
    return bare.isPresent() ? Optional.of(whole(bare.get())) : Optional.empty();
  }

  private CaseFile whole(CaseFile file) throws SQLException {
    List<Fact> facts =
        sql.list(
            """
            select fact from case_fact where conversation = ? and authority = ?
            order by ordinal""",
            row -> FactText.read(row.text("fact")),
            file.key().conversation(),
            file.key().authority());
    return new CaseFile(file.key(), file.state(), facts, file.ownRef(), file.peerRef());
  }

  List<CaseFile> search(String conversationOrReference) throws SQLException {
    List<CaseFile> files = new ArrayList<>();
    for (CaseFile file :
        sql.list(
            """
            select * from case_file where conversation = ? or own_ref = ? or peer_ref = ?
            order by opened_at, conversation, authority""",
            CaseRows::file,
            conversationOrReference,
            conversationOrReference,
            conversationOrReference)) {
      files.add(whole(file));
    }
    return files;
  }

  List<TimelineEntry> timeline(CaseKey key) throws SQLException {
    return sql.list(
        "select * from case_event where conversation = ? and authority = ? order by ordinal",
        CaseRows::entry,
        key.conversation(),
        key.authority());
  }

  private void insert(CaseFile file, Instant openedAt) throws SQLException {
    sql.run(
        """
        insert into case_file (conversation, authority, tenant, state, own_ref, peer_ref, opened_at)
        values (?, ?, ?, ?, ?, ?, ?)""",
        file.key().conversation(),
        file.key().authority(),
        MessageRows.TENANT,
        file.state(),
        file.ownRef(),
        file.peerRef(),
        openedAt);
  }

  private void update(CaseFile file) throws SQLException {
    sql.run(
        """
        update case_file set state = ?, own_ref = ?, peer_ref = ?
        where conversation = ? and authority = ?""",
        file.state(),
        file.ownRef(),
        file.peerRef(),
        file.key().conversation(),
        file.key().authority());
  }

  private void append(CaseNews news, Movement movement, Digest leaf) throws SQLException {
    CaseKey key = news.key();
    CaseNews.Step step = news.step();
    long ordinal = lines(key) + 1;
    sql.run(
        """
        insert into case_event (conversation, authority, ordinal, at, verb, actor, sender,
          message_id, digest, note, state_before, state_after, inferred, leaf_hash, changes, marks)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        key.conversation(),
        key.authority(),
        ordinal,
        step.at(),
        step.verb(),
        step.actor(),
        step.what().message().sender(),
        step.what().message().id(),
        step.what().digest(),
        step.note(),
        movement.before(),
        movement.after(),
        movement.inferred(),
        leaf,
        MovementText.changes(movement),
        MovementText.marks(movement));
    if (news.fact().isPresent()) {
      sql.run(
          "insert into case_fact (conversation, authority, ordinal, fact) values (?, ?, ?, ?)",
          key.conversation(),
          key.authority(),
          ordinal,
          FactText.write(news.fact().get()));
    }
  }

  private long lines(CaseKey key) throws SQLException {
    return sql.one(
            """
            select coalesce(max(ordinal), 0) as lines from case_event
            where conversation = ? and authority = ?""",
            row -> row.number("lines"),
            key.conversation(),
            key.authority())
        .orElse(0L);
  }

  static CaseKey key(Row row) throws SQLException {
    return new CaseKey(
        new ConversationId(row.text("conversation")), new AuthorityCode(row.text("authority")));
  }

  private static CaseFile file(Row row) throws SQLException {
    return new CaseFile(
        key(row), row.text("state"), List.of(), row.optional("own_ref"), row.optional("peer_ref"));
  }

  static TimelineEntry entry(Row row) throws SQLException {
    MessageKey message =
        new MessageKey(
            new AuthorityCode(row.text("sender")), new MessageId(row.text("message_id")));
    return new TimelineEntry(
        new CaseNews.Step(
            row.instant("at"),
            row.text("verb"),
            row.text("actor"),
            new CaseNews.What(message, new Digest(row.text("digest"))),
            row.text("note")),
        MovementText.read(row),
        new Digest(row.text("leaf_hash")));
  }
}
