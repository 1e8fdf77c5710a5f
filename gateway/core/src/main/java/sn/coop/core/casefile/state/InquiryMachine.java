package sn.coop.core.casefile.state;

import static sn.coop.core.casefile.state.InquiryMachine.Event.*;
import static sn.coop.core.casefile.state.InquiryMachine.State.*;
import static sn.coop.core.casefile.state.Role.GW;
import static sn.coop.core.casefile.state.Role.QEA;
import static sn.coop.core.casefile.state.Role.RA;

import java.util.List;
import java.util.Set;
import sn.coop.core.machine.Machine;

/**
 * A police request, the verification of a document or a biometric search: information between
 * police authorities, which is not evidence.
 */
public final class InquiryMachine {
  private InquiryMachine() {}

  /** Where it may stand. */
  public enum State {
    SENT,
    RECEIVED,
    IN_PROGRESS,
    PARTIALLY_ANSWERED,
    ANSWERED,
    NO_TRACE,
    REFUSED,
    REDIRECTED_TO_MLA,
    CANCELLED,
    CLOSED
  }

  /** What moves it. */
  public enum Event implements CaseEvent {
    DELIVER("DELIVERY_EVIDENCE"),
    /** The authority that was asked has begun. */
    START(""),
    ANSWER_IN_PART("POL_REPLY"),
    ANSWER("POL_REPLY"),
    FIND_NOTHING("POL_REPLY"),
    REFUSE("POL_REPLY"),
    /** The classic answer: this needs a judicial request. */
    REDIRECT_TO_MLA("POL_REPLY"),
    CANCEL("RECALL"),
    /** The authority that asked has taken note. */
    CLOSE("");

    private final String message;

    Event(String message) {
      this.message = message;
    }

    @Override
    public String message() {
      return message;
    }
  }

  private static final List<State> WORKING = List.of(IN_PROGRESS, PARTIALLY_ANSWERED);

  /** The table. */
  public static final Machine<State, Event> TABLE =
      new Rows<State, Event>()
          .on(DELIVER, List.of(SENT), RECEIVED, GW)
          .on(START, List.of(RECEIVED), IN_PROGRESS, QEA)
          .on(ANSWER_IN_PART, List.of(IN_PROGRESS), PARTIALLY_ANSWERED, QEA)
          .stay(ANSWER_IN_PART, List.of(PARTIALLY_ANSWERED), QEA)
          .on(ANSWER, WORKING, ANSWERED, QEA)
          .on(FIND_NOTHING, WORKING, NO_TRACE, QEA)
          .on(REFUSE, WORKING, REFUSED, QEA)
          .on(REDIRECT_TO_MLA, WORKING, REDIRECTED_TO_MLA, QEA)
          .on(CANCEL, List.of(SENT, RECEIVED, IN_PROGRESS, PARTIALLY_ANSWERED), CANCELLED, RA)
          .on(CLOSE, List.of(ANSWERED, NO_TRACE, REFUSED, REDIRECTED_TO_MLA), CLOSED, RA)
          .machine("inquiry", SENT, Set.of(DELIVER, START));
}
