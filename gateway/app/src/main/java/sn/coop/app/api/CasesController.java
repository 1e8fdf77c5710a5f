package sn.coop.app.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import sn.coop.core.audit.LogUnavailable;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.casefile.Mark;
import sn.coop.core.casefile.Movement;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.deadline.Deadline;
import sn.coop.core.deadline.Nature;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.ConversationId;
import sn.coop.core.partner.Partner;

/** The cases of the authorities behind the caller, each step with its proof. */
@RestController
public final class CasesController {
  private final Callers callers;
  private final Ledger ledger;
  private final Proofs proofs;

  public CasesController(Callers callers, Ledger ledger, Proofs proofs) {
    this.callers = callers;
    this.ledger = ledger;
    this.proofs = proofs;
  }

  /** The caller's files of one conversation. */
  public record Cases(List<Case> cases) {}

  /** One file. */
  public record Case(
      String authority,
      @JsonUnwrapped Standing standing,
      @Nullable String ownRef,
      @Nullable String peerRef,
      List<Line> timeline) {}

  /** Where the case as a whole stands, and each of its subjects; what is due, and what was. */
  public record Standing(String state, List<Subject> subjects, List<Due> clocks) {}

  /**
   * One clock: by what right it runs, and when it ends; {@code due} is absent while it stands
   * still.
   */
  public record Due(
      String clock, Nature nature, String start, @Nullable String due, @Nullable String met) {}

  /** A measure, a recipient, a hit: its state, the way it came, and what else is known of it. */
  public record Subject(
      String subject, String machine, String state, String way, Map<String, String> details) {}

  /** One step: when, who, what; how the case moved; what proves it. */
  public record Line(
      String at,
      String step,
      String actor,
      @JsonUnwrapped What what,
      @JsonUnwrapped Proven proven) {}

  /** The message the step was done to. */
  public record What(String message, String digest, String note) {}

  /** The move, and the audit entry; the proof is absent until the entry has its index. */
  public record Proven(@JsonUnwrapped Move move, String leafHash, Proofs.@Nullable Proof proof) {}

  /** Where the case as a whole went, which subjects moved and how, and how the line is marked. */
  public record Move(
      String before,
      String after,
      boolean inferred,
      List<Movement.Change> changes,
      List<String> marks) {}

  @GetMapping("/api/v1/cases/{conversation}/timeline")
  public Cases timeline(@PathVariable String conversation, HttpServletRequest request)
      throws Failure, LogUnavailable {
    Partner partner = callers.partner(request);
    ConversationId id = Paths.conversation(conversation);
    List<Case> cases = new ArrayList<>();
    for (CaseFile file : ledger.cases(id.urn())) {
      if (partner.listsAuthority(file.key().authority())) {
        cases.add(show(file));
      }
    }
    if (cases.isEmpty()) {
      throw new Refusal(Code.NOT_CASE_PARTY, new Sentence("case " + id, "dossier " + id));
    }
    return new Cases(cases);
  }

  private Case show(CaseFile file) throws Failure, LogUnavailable {
    List<Line> lines = new ArrayList<>();
    for (TimelineEntry entry : ledger.timeline(file.key().conversation(), file.key().authority())) {
      lines.add(line(entry));
    }
    return new Case(
        file.key().authority().code(),
        standing(file),
        file.ownRef().orElse(null),
        file.peerRef().orElse(null),
        lines);
  }

  private Line line(TimelineEntry entry) throws LogUnavailable {
    CaseNews.Step step = entry.step();
    return new Line(
        step.at().toString(),
        step.verb(),
        step.actor(),
        new What(step.what().message().id().urn(), step.what().digest().hex(), step.note()),
        new Proven(
            move(entry.movement()),
            entry.leafHash().hex(),
            proofs.of(entry.leafHash()).orElse(null)));
  }

  private static Standing standing(CaseFile file) {
    return new Standing(
        file.state(),
        file.status().subjects().stream()
            .map(
                one ->
                    new Subject(
                        one.subject(),
                        one.machine(),
                        one.state(),
                        one.trail().toString(),
                        one.details()))
            .toList(),
        file.clocks().stream().map(CasesController::due).toList());
  }

  private static Due due(Deadline clock) {
    return new Due(
        clock.term().name(),
        clock.term().nature(),
        clock.start().toString(),
        clock.due().map(Instant::toString).orElse(null),
        clock.met().map(Instant::toString).orElse(null));
  }

  private static Move move(Movement movement) {
    return new Move(
        movement.before(),
        movement.after(),
        movement.inferred(),
        movement.changes(),
        movement.marks().stream().map(Mark::name).sorted().toList());
  }
}
