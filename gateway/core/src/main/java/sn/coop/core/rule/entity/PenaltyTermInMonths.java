package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A term of imprisonment has a length; life and death have none. */
final class PenaltyTermInMonths extends EntityRule {

  PenaltyTermInMonths() {
    super(
        Code.INCONSISTENT,
        "must give months if its kind is TERM, and only then",
        "doit indiquer un nombre de mois si la peine est à temps (TERM), et dans ce cas seulement");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all("maxPenalty")
        .filter(penalty -> penalty.has("kind"))
        .filter(penalty -> penalty.is("kind", "TERM") != penalty.has("months"))
        .map(Part::path);
  }
}
