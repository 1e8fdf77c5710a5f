package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.codes.MeasureResult;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** What was executed has no reason for not having been. */
final class NoReasonIfExecuted extends MlaRule {

  NoReasonIfExecuted() {
    super(
        Code.INCONSISTENT,
        "must not be there; the measure was executed",
        "doit être retiré ; la mesure a été exécutée",
        MessageType.MLA_EXECUTION_RETURN);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Answered.with(message, MeasureResult.EXECUTED)
        .flatMap(line -> line.part("nonExecutionReason").stream())
        .map(Part::path);
  }
}
