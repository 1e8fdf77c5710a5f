package sn.coop.core.rule.mla;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever is asked has at least until the next day to answer. */
final class DueByAhead extends MlaRule {

  DueByAhead() {
    super(
        Code.INCONSISTENT,
        "must come after the day on which this was written",
        "doit être postérieure au jour de la rédaction",
        MessageType.MLA_INFO_REQUEST);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Optional<LocalDate> written = Asked.writtenOn(message);
    return Answered.body(message)
        .filter(
            question ->
                question
                    .day("dueBy")
                    .filter(due -> written.filter(due::isAfter).isEmpty())
                    .isPresent())
        .map(question -> question.pathOf("dueBy"))
        .stream();
  }
}
