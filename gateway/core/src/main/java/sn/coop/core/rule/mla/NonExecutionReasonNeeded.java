package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.codes.MeasureResult;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A measure that was accepted and came to nothing has its reason; that is no refusal. */
final class NonExecutionReasonNeeded extends MlaRule {

  NonExecutionReasonNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; say why the measure was not executed",
        "manque ; indiquez pourquoi la mesure n'a pas été exécutée",
        MessageType.MLA_EXECUTION_RETURN);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Answered.with(message, MeasureResult.NOT_EXECUTED)
        .filter(line -> !line.has("nonExecutionReason"))
        .map(line -> line.pathOf("nonExecutionReason"));
  }
}
