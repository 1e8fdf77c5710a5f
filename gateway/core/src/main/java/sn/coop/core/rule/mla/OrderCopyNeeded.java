package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A coercive measure rests on the decision of a judge, a certified copy of which is attached. */
final class OrderCopyNeeded extends MlaRule {
  private static Stream<String> missing(Part measure) {
    return measure.has("order")
        ? measure.parts("order").stream()
            .filter(order -> !order.has("copyRef"))
            .map(order -> order.pathOf("copyRef"))
        : Stream.of(measure.pathOf("order"));
  }

  OrderCopyNeeded() {
    super(
        Code.WARRANT_MISSING,
        "is missing; this measure needs a judicial decision and its certified copy",
        "manque ; cette mesure exige une décision judiciaire et sa copie certifiée conforme",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Asked.asOld(message)
        ? Stream.empty()
        : Asked.measures(message)
            .filter(measure -> Needs.of(measure).order())
            .flatMap(OrderCopyNeeded::missing);
  }
}
