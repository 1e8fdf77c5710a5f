package sn.coop.core.casefile.state;

import static sn.coop.core.casefile.state.RequestMachine.Event.*;
import static sn.coop.core.casefile.state.RequestMachine.State.*;
import static sn.coop.core.casefile.state.Role.GW;
import static sn.coop.core.casefile.state.Role.QCA;
import static sn.coop.core.casefile.state.Role.RCA;

import java.util.List;
import java.util.Set;
import sn.coop.core.machine.Machine;

/**
 * A request for mutual legal assistance with one requested authority (UNTOC art. 18). Only the
 * requested side accepts, refuses and executes; what it does with the measures decides, and the
 * states in which several measures differ are derived from them, never told.
 */
public final class RequestMachine {
  private RequestMachine() {}

  /** From the least advanced to the end. */
  public enum State {
    DRAFT,
    VALIDATED,
    SUBMITTED,
    RECEIVED,
    ACKNOWLEDGED,
    REOPENED,
    UNDER_REVIEW,
    INFO_REQUESTED,
    POSTPONED,
    ACCEPTED_WITH_CONDITIONS,
    PARTIALLY_ACCEPTED,
    ACCEPTED,
    IN_EXECUTION,
    PARTIALLY_EXECUTED,
    EXECUTED,
    NOT_EXECUTED,
    REFUSED,
    REDIRECTED,
    WITHDRAWN,
    CLOSED
  }

  /** What moves it. */
  public enum Event implements CaseEvent {
    /** A second person of the requesting authority has checked the draft. */
    VALIDATE(""),
    SUBMIT("MLA_REQUEST"),
    /** The requested authority's own system holds the request. */
    DELIVER("DELIVERY_EVIDENCE"),
    ACKNOWLEDGE("MLA_ACK"),
    /** The wrong authority says which is the competent one. */
    REDIRECT("MLA_ACK"),
    REVIEW("MLA_PROGRESS"),
    ASK("MLA_INFO_REQUEST"),
    ANSWER("MLA_INFO_REPLY"),
    /** Who asked goes on without the answer. */
    WAIVE(""),
    ACCEPT("MLA_DECISION"),
    ACCEPT_IN_PART("MLA_DECISION"),
    ACCEPT_WITH_CONDITIONS("MLA_DECISION"),
    REFUSE("MLA_DECISION"),
    POSTPONE("MLA_DECISION"),
    AGREE("MLA_CONDITIONS_REPLY"),
    AGREE_IN_PART("MLA_CONDITIONS_REPLY"),
    DECLINE("MLA_CONDITIONS_REPLY"),
    START("MLA_PROGRESS"),
    EXECUTE_IN_PART("MLA_EXECUTION_RETURN"),
    EXECUTE("MLA_EXECUTION_RETURN"),
    NOT_EXECUTE("MLA_EXECUTION_RETURN"),
    CLOSE("MLA_CLOSURE"),
    /** More measures, after the end of the first ones. */
    SUPPLEMENT("MLA_SUPPLEMENT"),
    /** What was reopened goes back under review by itself. */
    RESUME(""),
    WITHDRAW("MLA_WITHDRAWAL");

    private final String message;

    Event(String message) {
      this.message = message;
    }

    @Override
    public String message() {
      return message;
    }
  }

  private static final List<State> ASKING =
      List.of(
          ACKNOWLEDGED,
          UNDER_REVIEW,
          POSTPONED,
          PARTIALLY_ACCEPTED,
          ACCEPTED,
          IN_EXECUTION,
          PARTIALLY_EXECUTED);

  private static final List<State> OPEN =
      List.of(
          DRAFT,
          VALIDATED,
          SUBMITTED,
          RECEIVED,
          ACKNOWLEDGED,
          REOPENED,
          UNDER_REVIEW,
          INFO_REQUESTED,
          POSTPONED,
          ACCEPTED_WITH_CONDITIONS,
          PARTIALLY_ACCEPTED,
          ACCEPTED,
          IN_EXECUTION,
          PARTIALLY_EXECUTED);

  /** The table. */
  public static final Machine<State, Event> TABLE =
      new Rows<State, Event>()
          .on(VALIDATE, List.of(DRAFT), VALIDATED, RCA)
          .on(SUBMIT, List.of(VALIDATED), SUBMITTED, RCA)
          .on(DELIVER, List.of(SUBMITTED), RECEIVED, GW)
          .on(ACKNOWLEDGE, List.of(RECEIVED), ACKNOWLEDGED, QCA)
          .on(REDIRECT, List.of(RECEIVED, ACKNOWLEDGED), REDIRECTED, QCA)
          .on(REVIEW, List.of(ACKNOWLEDGED, POSTPONED), UNDER_REVIEW, QCA)
          .on(ASK, ASKING, INFO_REQUESTED, QCA)
          .stay(ASK, List.of(INFO_REQUESTED), QCA)
          .stay(ANSWER, List.of(INFO_REQUESTED), RCA)
          .stay(WAIVE, List.of(INFO_REQUESTED), QCA)
          .on(ACCEPT, List.of(UNDER_REVIEW, POSTPONED, PARTIALLY_ACCEPTED), ACCEPTED, QCA)
          .on(ACCEPT_IN_PART, List.of(UNDER_REVIEW, POSTPONED), PARTIALLY_ACCEPTED, QCA)
          .on(
              ACCEPT_WITH_CONDITIONS,
              List.of(UNDER_REVIEW, POSTPONED, PARTIALLY_ACCEPTED),
              ACCEPTED_WITH_CONDITIONS,
              QCA)
          .on(REFUSE, List.of(UNDER_REVIEW, POSTPONED), REFUSED, QCA)
          .on(
              POSTPONE,
              List.of(UNDER_REVIEW, PARTIALLY_ACCEPTED, ACCEPTED, IN_EXECUTION),
              POSTPONED,
              QCA)
          .stay(POSTPONE, List.of(POSTPONED), QCA)
          .on(AGREE, List.of(ACCEPTED_WITH_CONDITIONS), ACCEPTED, RCA)
          .on(AGREE_IN_PART, List.of(ACCEPTED_WITH_CONDITIONS), PARTIALLY_ACCEPTED, RCA)
          .on(DECLINE, List.of(ACCEPTED_WITH_CONDITIONS), WITHDRAWN, RCA)
          .on(START, List.of(ACCEPTED, PARTIALLY_ACCEPTED), IN_EXECUTION, QCA)
          .on(EXECUTE_IN_PART, List.of(IN_EXECUTION), PARTIALLY_EXECUTED, QCA)
          .stay(EXECUTE_IN_PART, List.of(PARTIALLY_EXECUTED), QCA)
          .on(EXECUTE, List.of(IN_EXECUTION, PARTIALLY_EXECUTED), EXECUTED, QCA)
          .on(NOT_EXECUTE, List.of(IN_EXECUTION, PARTIALLY_EXECUTED), NOT_EXECUTED, QCA)
          .on(CLOSE, List.of(EXECUTED, NOT_EXECUTED, REFUSED), CLOSED, RCA)
          .on(SUPPLEMENT, List.of(EXECUTED, NOT_EXECUTED, REFUSED, CLOSED), REOPENED, RCA)
          .on(RESUME, List.of(REOPENED), UNDER_REVIEW, GW)
          .on(WITHDRAW, OPEN, WITHDRAWN, RCA)
          .machine(
              "request",
              DRAFT,
              Set.of(VALIDATE, SUBMIT, DELIVER, ACKNOWLEDGE, REVIEW, WAIVE, ACCEPT, START, RESUME),
              Set.of(ANSWER, WAIVE));
}
