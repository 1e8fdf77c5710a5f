package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever invokes reciprocity undertakes to do the same. */
final class ReciprocityUndertakingNeeded extends MlaRule {

  ReciprocityUndertakingNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; whoever invokes RECIPROCITY undertakes to do the same in a similar case",
        "manque ; qui invoque la réciprocité (RECIPROCITY) s'engage à agir de même en un cas analogue",
        MessageType.MLA_REQUEST);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    boolean invoked =
        message.parts("legalBasis").stream().anyMatch(b -> b.is("instrument", "RECIPROCITY"));
    return Asked.asOld(message) || !invoked
        ? Stream.empty()
        : Asked.body(message)
            .filter(request -> !request.has("reciprocityUndertaking"))
            .map(request -> request.pathOf("reciprocityUndertaking"))
            .stream();
  }
}
