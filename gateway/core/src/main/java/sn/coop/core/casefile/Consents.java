package sn.coop.core.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sn.coop.core.casefile.state.ConsentMachine;
import sn.coop.core.casefile.state.ConsentMachine.Event;
import sn.coop.core.casefile.state.ConsentMachine.State;
import sn.coop.core.casefile.state.Role;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;

/** The questions of consent to further use that came up in a case, whatever its kind. */
final class Consents {
  private final Map<MessageId, Question> questions = new LinkedHashMap<>();

  private record Question(AuthorityCode by, Track<State, Event> track) {}

  static boolean concern(Fact fact) {
    return fact.type() == MessageType.USE_CONSENT_REQUEST
        || fact.type() == MessageType.USE_CONSENT_DECISION;
  }

  Outcome hear(Fact fact) {
    if (fact.type() == MessageType.USE_CONSENT_REQUEST) {
      questions.put(
          fact.id(),
          new Question(fact.author(), new Track<>(ConsentMachine.TABLE, State.REQUESTED)));
      return Outcome.STAYED;
    }
    return asked(fact)
        .map(
            question ->
                question.by().equals(fact.author())
                    ? Outcome.NOTED
                    : question.track().hear(decision(fact), Role.OWN))
        .orElse(Outcome.PENDING);
  }

  private Optional<Question> asked(Fact decision) {
    return decision.place().refTo().map(questions::get);
  }

  private static Event decision(Fact fact) {
    return switch (fact.value("consent").orElse("")) {
      case "GRANTED" -> Event.GRANT;
      case "GRANTED_WITH_CONDITIONS" -> Event.GRANT_WITH_CONDITIONS;
      default -> Event.DENY;
    };
  }

  /** Nobody consents to what it asked for itself. */
  boolean isForAnother(Fact fact) {
    return fact.type() == MessageType.USE_CONSENT_DECISION
        && asked(fact).map(question -> question.by().equals(fact.author())).orElse(false);
  }

  List<SubjectState> subjects() {
    return questions.entrySet().stream()
        .map(
            one ->
                new SubjectState(
                    "consent:" + one.getKey(),
                    one.getValue().track().machineName(),
                    one.getValue().track().trail(),
                    Map.of()))
        .toList();
  }
}
