package sn.coop.core.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.casefile.state.InquiryMachine;
import sn.coop.core.casefile.state.InquiryMachine.Event;
import sn.coop.core.casefile.state.InquiryMachine.State;
import sn.coop.core.casefile.state.Role;
import sn.coop.core.failure.Fault;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType;

/** A police request, the verification of a document or a biometric search, and its answers. */
final class InquiryLife implements Life {
  private static final Set<MessageType> QUESTIONS =
      EnumSet.of(MessageType.POL_REQUEST, MessageType.POL_DOC_VERIFICATION, MessageType.BIO_SEARCH);
  private static final Set<MessageType> ANSWERS =
      EnumSet.of(
          MessageType.POL_REPLY, MessageType.POL_DOC_VERIFICATION_REPLY, MessageType.BIO_RESULT);

  private final Counterparts<State, Event> asked;

  InquiryLife(AuthorityCode file) {
    asked = new Counterparts<>(InquiryMachine.TABLE, file);
  }

  @Override
  public Outcome hear(Fact fact) {
    if (QUESTIONS.contains(fact.type())) {
      return asked.open(fact, State.SENT);
    }
    if (fact.type().isEvidence()) {
      return asked.delivered(fact, one -> one.hear(Event.DELIVER, Role.GW));
    }
    if (!ANSWERS.contains(fact.type()) && fact.type() != MessageType.RECALL) {
      return Outcome.NOTED;
    }
    if (!asked.isOpen()) {
      return Outcome.PENDING;
    }
    if (ANSWERS.contains(fact.type())) {
      return asked.from(fact, one -> one.hear(answer(fact), Role.QEA));
    }
    boolean question = fact.value("recalled").filter(asked::isWritten).isPresent();
    return question && asked.isAuthor(fact.author())
        ? asked.to(fact, one -> one.hear(Event.CANCEL, Role.RA))
        : Outcome.NOTED;
  }

  /** Whether a document is genuine, and whether a print was found, are answers like any other. */
  private static Event answer(Fact fact) {
    return switch (fact.value("result").orElse("")) {
      case "PARTIAL" -> Event.ANSWER_IN_PART;
      case "NO_TRACE", "NO_HIT" -> Event.FIND_NOTHING;
      case "REFUSED" -> Event.REFUSE;
      case "REDIRECTED_TO_MLA" -> Event.REDIRECT_TO_MLA;
      default -> Event.ANSWER;
    };
  }

  @Override
  public String state() {
    return asked.state().orElse(State.SENT.name());
  }

  @Override
  public List<SubjectState> subjects() {
    return asked.subjects();
  }

  @Override
  public boolean isForAnother(Fact fact) {
    return ANSWERS.contains(fact.type()) && asked.isAuthor(fact.author());
  }

  @Override
  public Optional<Fault> contradiction(Fact fact) {
    return Optional.empty();
  }

  @Override
  public String next() {
    return asked.next();
  }
}
