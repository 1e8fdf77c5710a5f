package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** The word OTHER explains nothing. */
final class OtherReasonExplained extends MlaRule {
  private static final String OTHER = "OTHER";

  OtherReasonExplained() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; say what the other reason is",
        "manque ; précisez l'autre raison",
        MessageType.MLA_EXECUTION_RETURN,
        MessageType.MLA_WITHDRAWAL,
        MessageType.MLA_CLOSURE);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Stream.concat(Answered.lines(message), Answered.body(message).stream())
        .filter(part -> part.is("reason", OTHER) || part.is("nonExecutionReason", OTHER))
        .filter(part -> !part.has("explanation"))
        .map(part -> part.pathOf("explanation"));
  }
}
