package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * A discreet check that is published is no longer discreet: named recipients alone, no notice, no
 * copies.
 */
final class CheckNeverPublished extends AlertRule {
  private static final Set<String> NAMED = Set.of("DIFFUSION", "BILATERAL_ALERT");

  CheckNeverPublished() {
    super(
        Alert.TYPES,
        Code.USE_LIMITATION_CONFLICT,
        new Sentence(
            "would spread an alert for a check beyond its recipients: use DIFFUSION or "
                + "BILATERAL_ALERT, without copies",
            "diffuserait un signalement aux fins de contrôle au-delà de ses destinataires : "
                + "utilisez DIFFUSION ou BILATERAL_ALERT, sans copie"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message)
        .filter(alert -> alert.category().filter(category -> !category.published()).isPresent())
        .stream()
        .flatMap(
            alert ->
                Stream.concat(
                    alert.body().parts("form").stream().filter(f -> !NAMED.contains(f.text())),
                    message.parts("copyTo").stream()))
        .map(Part::path);
  }
}
