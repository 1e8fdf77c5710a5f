package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.codes.MeasureResult;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** What was done stands in a record (procès-verbal), which is attached. */
final class ExecutionRecordNeeded extends MlaRule {

  ExecutionRecordNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; attach the record of what was executed",
        "manque ; joignez le procès-verbal d'exécution",
        MessageType.MLA_EXECUTION_RETURN);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    boolean executed =
        Answered.with(message, MeasureResult.EXECUTED, MeasureResult.PARTLY_EXECUTED)
            .findAny()
            .isPresent();
    return Answered.body(message)
        .filter(answer -> executed && !answer.has("recordRef"))
        .map(answer -> answer.pathOf("recordRef"))
        .stream();
  }
}
