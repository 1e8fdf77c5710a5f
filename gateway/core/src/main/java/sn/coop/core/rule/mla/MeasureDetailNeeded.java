package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * A measure says what whoever executes it must know: how to hear, on whom to serve, which account.
 */
final class MeasureDetailNeeded extends MlaRule {

  MeasureDetailNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; a measure of this type needs it",
        "manque ; une mesure de ce type l'exige",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Asked.measures(message)
        .flatMap(
            measure ->
                Needs.of(measure).details(Asked.asOld(message)).stream()
                    .filter(detail -> detail.stream().noneMatch(measure::has))
                    .map(detail -> measure.pathOf(detail.get(0))));
  }
}
