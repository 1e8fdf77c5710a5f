package sn.coop.app.store;

import java.sql.SQLException;
import java.util.Optional;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.casefile.FactText;
import sn.coop.core.casefile.Movement;

/**
 * Tells every case again from its facts, line by line, and holds what its timeline says against
 * that.
 */
final class CaseFsck {
  private final Sql sql;
  private final FsckReport report;
  private Optional<CaseFile> told = Optional.empty();

  CaseFsck(Sql sql, FsckReport report) {
    this.sql = sql;
    this.report = report;
  }

  void check() throws SQLException {
    sql.visit(
        """
        select e.*, f.fact from case_event e
        left join case_fact f on f.conversation = e.conversation and f.authority = e.authority
          and f.ordinal = e.ordinal
        order by e.conversation, e.authority, e.ordinal""",
        this::line);
  }

  private void line(Row row) throws SQLException {
    String name =
        "case_event %s %s line %d: "
            .formatted(row.text("conversation"), row.text("authority"), row.number("ordinal"));
    try {
      CaseNews news = news(row);
      CaseFile file =
          told.filter(known -> known.key().equals(news.key()))
              .orElseGet(() -> CaseFile.open(news.key()));
      CaseFile.Heard heard = file.hear(news);
      told = Optional.of(heard.file());
      compare(name, row, heard.movement());
    } catch (IllegalArgumentException e) {
      report.fault(name + "its fact cannot be read");
    }
  }

  private CaseNews news(Row row) throws SQLException {
    CaseNews.Step step = CaseRows.entry(row).step();
    Optional<String> fact = row.optional("fact");
    if (fact.isEmpty()) {
      return CaseNews.noted(CaseRows.key(row), step);
    }
    report.count("facts");
    return new CaseNews(CaseRows.key(row), fact.map(FactText::read), step, CaseNews.Refs.NONE);
  }

  /** Lines of the first version told less; what they told must hold all the same. */
  private void compare(String name, Row row, Movement facts) throws SQLException {
    Movement line = MovementText.read(row);
    boolean states = line.before().equals(facts.before()) && line.after().equals(facts.after());
    boolean rest =
        row.optional("marks").isEmpty()
            || (line.changes().equals(facts.changes()) && line.marks().equals(facts.marks()));
    if (!states || !rest) {
      report.fault(name + "it says %s, its facts say %s".formatted(shown(line), shown(facts)));
    }
  }

  private static String shown(Movement movement) {
    return "%s to %s [%s] %s"
        .formatted(
            movement.before(),
            movement.after(),
            MovementText.changes(movement).replace('\n', ';'),
            MovementText.marks(movement));
  }
}
