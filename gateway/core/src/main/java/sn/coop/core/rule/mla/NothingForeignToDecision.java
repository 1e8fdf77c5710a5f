package sn.coop.core.rule.mla;

import java.util.Map;
import java.util.stream.Stream;
import sn.coop.core.codes.MeasureDecision;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * Grounds belong to a refusal, conditions to a conditional acceptance, a review to a postponement.
 */
final class NothingForeignToDecision extends MlaRule {
  private static final Map<String, MeasureDecision> BELONGS =
      Map.of(
          "ground", MeasureDecision.REFUSED,
          "condition", MeasureDecision.ACCEPTED_WITH_CONDITIONS,
          "postponement", MeasureDecision.POSTPONED);

  NothingForeignToDecision() {
    super(
        Code.INCONSISTENT,
        "must not be there; it does not belong to this decision",
        "doit être retiré ; cet élément n'accompagne pas une telle décision",
        MessageType.MLA_DECISION);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Answered.lines(message)
        .flatMap(
            line ->
                BELONGS.entrySet().stream()
                    .filter(field -> !line.is("decision", field.getValue().name()))
                    .flatMap(field -> line.part(field.getKey()).stream()))
        .map(Part::path);
  }
}
