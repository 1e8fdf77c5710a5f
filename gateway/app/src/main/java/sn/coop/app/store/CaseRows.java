package sn.coop.app.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.CaseKey;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.casefile.CaseState;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;

/** Case files and their timelines as rows. */
final class CaseRows {
  private final Sql sql;

  CaseRows(Sql sql) {
    this.sql = sql;
  }

  /** Lets each file hear its news; the leaf hash is that of the same transaction's audit entry. */
  void hear(List<CaseNews> news, Digest leaf) throws SQLException {
    for (CaseNews one : news) {
      Optional<CaseFile> known = file(one.key());
      CaseFile before = known.orElseGet(() -> CaseFile.open(one.key()));
      CaseFile after = before.after(one);
      if (known.isEmpty()) {
        insert(after, one.step().at());
      } else {
        update(after);
      }
      append(one, new Move(before.state(), after.state()), leaf);
    }
  }

  /** Lets every file of a conversation hear of a step that moves nothing. */
  void note(ConversationId conversation, CaseNews.Step step, Digest leaf) throws SQLException {
    List<CaseNews> news =
        search(conversation.urn()).stream()
            .filter(file -> file.key().conversation().equals(conversation))
            .map(file -> new CaseNews(file.key(), CaseState.Event.NOTED, step, CaseNews.Refs.NONE))
            .toList();
    hear(news, leaf);
  }

  private record Move(CaseState before, CaseState after) {}

  private Optional<CaseFile> file(CaseKey key) throws SQLException {
    return sql.one(
        "select * from case_file where conversation = ? and authority = ?",
        CaseRows::file,
        key.conversation(),
        key.authority());
  }

  List<CaseFile> search(String conversationOrReference) throws SQLException {
    return sql.list(
        """
        select * from case_file where conversation = ? or own_ref = ? or peer_ref = ?
        order by opened_at, conversation, authority""",
        CaseRows::file,
        conversationOrReference,
        conversationOrReference,
        conversationOrReference);
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

  private void append(CaseNews news, Move move, Digest leaf) throws SQLException {
    CaseNews.Step step = news.step();
    sql.run(
        """
        insert into case_event (conversation, authority, ordinal, at, verb, actor, sender,
          message_id, digest, note, state_before, state_after, inferred, leaf_hash)
        select ?, ?, (select coalesce(max(ordinal), 0) + 1 from case_event
          where conversation = ? and authority = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?""",
        news.key().conversation(),
        news.key().authority(),
        news.key().conversation(),
        news.key().authority(),
        step.at(),
        step.verb(),
        step.actor(),
        step.what().message().sender(),
        step.what().message().id(),
        step.what().digest(),
        step.note(),
        move.before(),
        move.after(),
        move.before().infersUpTo(move.after()),
        leaf);
  }

  private static CaseFile file(Row row) throws SQLException {
    return new CaseFile(
        new CaseKey(
            new ConversationId(row.text("conversation")), new AuthorityCode(row.text("authority"))),
        CaseState.valueOf(row.text("state")),
        row.optional("own_ref"),
        row.optional("peer_ref"));
  }

  private static TimelineEntry entry(Row row) throws SQLException {
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
        CaseState.valueOf(row.text("state_before")),
        CaseState.valueOf(row.text("state_after")),
        row.number("inferred") == 1,
        new Digest(row.text("leaf_hash")));
  }
}
