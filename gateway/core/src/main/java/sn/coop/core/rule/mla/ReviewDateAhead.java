package sn.coop.core.rule.mla;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** What is postponed is looked at again later. */
final class ReviewDateAhead extends MlaRule {

  ReviewDateAhead() {
    super(
        Code.INCONSISTENT,
        "must come after the decision",
        "doit être postérieure à la décision",
        MessageType.MLA_DECISION);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Optional<LocalDate> decided =
        Answered.body(message)
            .flatMap(decision -> decision.text("decidedAt"))
            .flatMap(Asked::dayOf);
    return Answered.lines(message)
        .flatMap(line -> line.part("postponement").stream())
        .filter(
            postponement ->
                postponement
                    .day("reviewDate")
                    .filter(review -> decided.filter(review::isAfter).isEmpty())
                    .isPresent())
        .map(postponement -> postponement.pathOf("reviewDate"));
  }
}
