package sn.coop.core.rule.alert;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A thing is recognised by a number, a vessel by its paint as well. */
final class SoughtThingIdentified extends AlertRule {
  private static final Map<String, List<String>> MARKS =
      Map.of(
          "document", List.of("number", "mrz"),
          "vehicle", List.of("vin", "plate", "engineNumber"),
          "vessel", List.of("name", "registration", "imo", "mmsi", "hull"));

  SoughtThingIdentified() {
    super(
        Alert.TYPES,
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks what a patrol could recognise it by: a number, a plate, a name, a colour",
            "ne comporte rien qui permette à une patrouille de le reconnaître : numéro, "
                + "plaque, nom, couleur"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message).stream()
        .flatMap(
            alert ->
                MARKS.entrySet().stream()
                    .flatMap(
                        kind ->
                            alert
                                .things(kind.getKey())
                                .filter(thing -> kind.getValue().stream().noneMatch(thing::has))))
        .map(Part::path);
  }
}
