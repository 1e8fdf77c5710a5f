package sn.coop.core.rule.mla;

import java.util.Map;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An estimate has an amount, and what answers it an answer (UNTOC art. 18(28)). */
final class CostsSaid extends MlaRule {
  private static final Map<String, String> NEEDED =
      Map.of("ESTIMATE", "estimate", "ANSWER", "answer");

  CostsSaid() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; an estimate has an amount, and what answers it an answer",
        "manque ; une estimation comporte un montant, et sa réponse une réponse",
        MessageType.MLA_COST_CONSULTATION);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Answered.body(message).stream()
        .flatMap(
            costs ->
                NEEDED.entrySet().stream()
                    .filter(need -> costs.is("purpose", need.getKey()))
                    .filter(need -> !costs.has(need.getValue()))
                    .map(need -> costs.pathOf(need.getValue())));
  }
}
