package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Whoever is to search or to seize must know where. */
final class PlaceOfObjectNeeded extends MlaRule {

  PlaceOfObjectNeeded() {
    super(
        Code.MISSING_MANDATORY_CONTENT,
        "is missing; say where the search or the seizure is to take place",
        "manque ; indiquez le lieu de la perquisition ou de la saisie",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Asked.measures(message)
        .filter(measure -> Needs.of(measure).place())
        .flatMap(measure -> measure.parts("object").stream())
        .filter(object -> !object.has("place"))
        .map(object -> object.pathOf("place"));
  }
}
