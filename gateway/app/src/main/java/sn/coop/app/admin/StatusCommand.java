package sn.coop.app.admin;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import sn.coop.app.store.LedgerView;
import sn.coop.app.store.LedgerView.Carried;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.Mark;
import sn.coop.core.casefile.Movement;
import sn.coop.core.casefile.SubjectState;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.deadline.Deadline;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Deferral;

/** {@code rcg status CASE}: a case and its timeline, read from the ledgers of one or more homes. */
public final class StatusCommand {
  private final PrintStream out;

  public StatusCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * @param wanted a conversation, or either side's reference
   * @return how many case files were shown
   */
  public int show(String wanted, List<Path> homes) throws Breach, Deferral {
    int shown = 0;
    for (Path home : homes) {
      try (LedgerView view = LedgerView.open(home)) {
        for (CaseFile file : view.cases(wanted)) {
          show(home, file, view);
          shown++;
        }
      }
    }
    return shown;
  }

  private void show(Path home, CaseFile file, LedgerView view) throws Deferral {
    out.printf(
        "%s  %s  %s%n  own reference %s, the other side's %s; seen from %s%n",
        file.key().conversation(),
        file.key().authority(),
        file.state(),
        file.ownRef().orElse("-"),
        file.peerRef().orElse("-"),
        home.getFileName());
    for (SubjectState subject : file.status().subjects()) {
      out.printf("    %-30s %s%s%n", subject.subject(), subject.state(), details(subject));
    }
    for (Deadline clock : file.clocks()) {
      out.printf(
          "    clock %-24s %-10s from %s, due %s%s%n",
          clock.term().name(),
          clock.term().nature(),
          clock.start(),
          clock.due().map(Instant::toString).orElse("stands still"),
          clock.met().map(at -> ", met " + at).orElse(""));
    }
    for (TimelineEntry entry : view.timeline(file)) {
      show(entry, view);
    }
    transport(file, view);
  }

  /** Where each message is for each recipient: beside the case's state, never part of it. */
  private void transport(CaseFile file, LedgerView view) throws Deferral {
    for (Carried one : view.recipients(file.key().conversation())) {
      out.printf(
          "  %-24s  transport %-14s %-36s %s%s%n",
          one.state().at(),
          one.message().sender(),
          one.type() + " to " + one.state().recipient(),
          one.state().state(),
          one.state().code().map(code -> " " + code).orElse(""));
    }
  }

  private static String details(SubjectState subject) {
    return subject.details().entrySet().stream()
        .map(one -> "  " + one.getKey() + " " + one.getValue())
        .collect(Collectors.joining());
  }

  private void show(TimelineEntry entry, LedgerView view) throws Deferral {
    String audit = view.auditIndex(entry.leafHash()).map(i -> "#" + i).orElse("waits");
    out.printf(
        "  %-24s  %-9s %-14s %-36s %s  audit %s%n",
        entry.step().at(),
        entry.step().verb(),
        entry.step().actor(),
        entry.step().note() + moved(entry),
        entry.step().what().digest().hex().substring(0, 12),
        audit);
    for (Movement.Change change : entry.movement().changes()) {
      out.printf("  %-24s    %s  %s%n", "", change.subject(), change.how());
    }
  }

  /** Where the case as a whole went, and what a reader must know of the line. */
  private static String moved(TimelineEntry entry) {
    String moved = entry.before().equals(entry.after()) ? "" : " -> " + entry.after();
    String marks =
        entry.movement().marks().stream()
            .map(Mark::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return moved + (marks.isEmpty() ? "" : " (" + marks + ")");
  }
}
