package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.codes.MeasureResult;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** If nothing more will come, what is left undone has its reason. */
final class FinalPartExplained extends MlaRule {

  FinalPartExplained() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; if this is final, say why the rest was not executed",
        "manque ; si le retour est définitif, indiquez pourquoi le reste n'a pas été exécuté",
        MessageType.MLA_EXECUTION_RETURN);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    boolean last = Answered.body(message).filter(answer -> answer.isTrue("final")).isPresent();
    return Answered.with(message, MeasureResult.PARTLY_EXECUTED)
        .filter(line -> last && !line.has("nonExecutionReason"))
        .map(line -> line.pathOf("nonExecutionReason"));
  }
}
