package sn.coop.core.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sn.coop.core.casefile.state.MeasureMachine;
import sn.coop.core.casefile.state.RequestMachine;
import sn.coop.core.casefile.state.RequestMachine.Event;
import sn.coop.core.casefile.state.RequestMachine.State;
import sn.coop.core.casefile.state.Role;

/** A request as it stands with one requested authority. */
final class Requested {
  private final Track<State, Event> request = new Track<>(RequestMachine.TABLE, State.SUBMITTED);
  private final Measures measures = new Measures();
  private final Questions questions = new Questions();

  Requested(Fact request) {
    measures.propose(request);
  }

  State state() {
    return request.state();
  }

  String next() {
    return request.next();
  }

  Outcome deliver() {
    return request.hear(Event.DELIVER, Role.GW);
  }

  /** What the requesting authority says. */
  Outcome hearRequesting(Fact fact) {
    return switch (fact.type()) {
      case MLA_SUPPLEMENT -> supplement(fact);
      case MLA_INFO_REPLY -> answer(fact);
      case MLA_CONDITIONS_REPLY -> replyToConditions(fact);
      case MLA_WITHDRAWAL -> withdraw(fact);
      case MLA_CLOSURE -> request.hear(Event.CLOSE, Role.RCA);
      default -> Outcome.NOTED;
    };
  }

  /** What the requested authority says. */
  Outcome hearRequested(Fact fact) {
    return switch (fact.type()) {
      case MLA_ACK ->
          request.hear(
              fact.value("redirect").isPresent() ? Event.REDIRECT : Event.ACKNOWLEDGE, Role.QCA);
      case MLA_INFO_REQUEST -> ask(fact);
      case MLA_DECISION -> measures.decide(fact).and(derive(Role.QCA));
      case MLA_PROGRESS -> progress(fact);
      case MLA_EXECUTION_RETURN -> measures.execute(fact).and(derive(Role.QCA));
      default -> Outcome.NOTED;
    };
  }

  /** New measures reopen what had ended; while the request is open they only join the others. */
  private Outcome supplement(Fact fact) {
    if (measures.hasMore(fact) && request.may(Event.SUPPLEMENT, Role.RCA)) {
      measures.reopen();
      measures.propose(fact);
      Outcome reopened = request.hear(Event.SUPPLEMENT, Role.RCA);
      request.startOver();
      return reopened.and(request.hear(Event.RESUME, Role.GW));
    }
    if (request.may(Event.WITHDRAW, Role.RCA)) {
      measures.propose(fact);
      return Outcome.STAYED;
    }
    return Outcome.PENDING;
  }

  private Outcome ask(Fact fact) {
    Outcome outcome = request.hear(Event.ASK, Role.QCA);
    if (outcome.isApplied()) {
      questions.ask(fact);
    }
    return outcome;
  }

  private Outcome answer(Fact fact) {
    if (!questions.wereAsked(fact)) {
      return Outcome.PENDING;
    }
    questions.answer(fact);
    if (state() != State.INFO_REQUESTED) {
      questions.drop();
      return Outcome.LATE;
    }
    return questions.areAnswered() ? request.hear(Event.ANSWER, Role.RCA) : Outcome.STAYED;
  }

  private Outcome progress(Fact fact) {
    if (!fact.says("stage", "IN_EXECUTION")) {
      return request.hear(Event.REVIEW, Role.QCA);
    }
    Outcome outcome = request.hear(Event.START, Role.QCA);
    return outcome == Outcome.PENDING
        ? outcome
        : outcome.and(
            measures.all(MeasureMachine.State.ACCEPTED, MeasureMachine.Event.START, Role.QCA));
  }

  private Outcome replyToConditions(Fact fact) {
    MeasureMachine.Event answer =
        fact.says("conditions", "ACCEPTED")
            ? MeasureMachine.Event.AGREE
            : MeasureMachine.Event.DECLINE;
    Outcome outcome = measures.all(MeasureMachine.State.CONDITIONAL, answer, Role.RCA);
    if (outcome == Outcome.NOTED) {
      return measures.hasAnyBeen(MeasureMachine.State.CONDITIONAL) ? Outcome.LATE : Outcome.PENDING;
    }
    return outcome.and(derive(Role.RCA));
  }

  private Outcome withdraw(Fact fact) {
    Set<String> names = fact.all("withdraw").map(Said::of).collect(Collectors.toSet());
    if (!names.isEmpty()) {
      return measures.withdraw(names);
    }
    Outcome outcome = request.hear(Event.WITHDRAW, Role.RCA);
    return outcome.isApplied() ? outcome.and(measures.withdraw(names)) : outcome;
  }

  /** Moves the request to where its measures together put it, if that is this side's to do. */
  private Outcome derive(Role by) {
    return measures
        .tally()
        .map(event -> by == Role.RCA ? reply(event) : event)
        .filter(event -> request.may(event, by))
        .map(event -> request.hear(event, by))
        .orElse(Outcome.NOTED);
  }

  /** The same in the mouth of the side that was given conditions. */
  private static Event reply(Event event) {
    return switch (event) {
      case ACCEPT -> Event.AGREE;
      case ACCEPT_IN_PART -> Event.AGREE_IN_PART;
      case REFUSE, WITHDRAW -> Event.DECLINE;
      default -> event;
    };
  }

  /** The measures and questions that a fact speaks of and that this request does not have. */
  List<String> unknown(Fact fact) {
    List<String> unknown = new ArrayList<>(measures.unknown(fact));
    if (questions.wereAsked(fact)) {
      unknown.addAll(questions.unasked(fact));
    }
    return unknown;
  }

  /**
   * @param at what is added to the names where a request went to several
   */
  List<SubjectState> subjects(String at) {
    List<SubjectState> subjects = new ArrayList<>();
    subjects.add(new SubjectState("case" + at, request.machineName(), request.trail(), Map.of()));
    subjects.addAll(measures.subjects(at));
    return subjects;
  }
}
