package sn.coop.core.rule.alert;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * A biometric match is a match of something biometric; an object is matched by its number or marks.
 */
final class MatchedFieldOfItsMatch extends AlertRule {
  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "BIOMETRIC", Set.of("FACE", "FINGERPRINTS", "DNA"),
          "OBJECT",
              Set.of("DOCUMENT_NUMBER", "PLATE", "VIN", "VESSEL_MARKINGS", "ACCOUNT", "PHONE"));

  MatchedFieldOfItsMatch() {
    super(
        Set.of(MessageType.ALERT_HIT),
        Code.INCONSISTENT,
        new Sentence(
            "is a sort of match for which none of the matched fields speaks",
            "indique une concordance qu'aucun des champs concordants ne justifie"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part(MessageType.ALERT_HIT.body())
        .filter(hit -> hit.has("matchedField") && unspoken(hit))
        .map(hit -> hit.pathOf("matchType"))
        .stream();
  }

  private static boolean unspoken(Part hit) {
    return hit.text("matchType")
        .flatMap(type -> Optional.ofNullable(FIELDS.get(type)))
        .filter(fields -> hit.texts("matchedField").stream().noneMatch(fields::contains))
        .isPresent();
  }
}
