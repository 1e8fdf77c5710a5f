package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.Rule;

/** Whoever asks for more than the service of documents tells the facts (UNTOC art. 18(15)(c)). */
final class FactsSummaryNeeded implements Rule {

  @Override
  public boolean concerns(MessageType type) {
    return type == MessageType.MLA_REQUEST;
  }

  @Override
  public Code code() {
    return Code.MISSING_MANDATORY_CONTENT;
  }

  @Override
  public Sentence sentence() {
    return new Sentence(
        "lacks a factsSummary; it may be left out only if every measure is SERVICE_OF_DOCUMENTS",
        "ne comporte pas d'exposé des faits (factsSummary) ; il ne peut être omis que si toutes les"
            + " mesures sont des remises d'actes");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part(MessageType.MLA_REQUEST.body())
        .filter(request -> Measures.beyondService(request) && !request.has("factsSummary"))
        .map(Part::path)
        .stream();
  }
}
