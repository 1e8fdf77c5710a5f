package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** The decision must be one that orders an arrest, and in force. */
final class WarrantOrdersArrest extends AlertRule {
  private static final Set<String> ARRESTING =
      Set.of("ARREST_WARRANT", "WARRANT_TO_BRING", "COMMITTAL_WARRANT", "JUDGMENT");

  WarrantOrdersArrest() {
    super(
        Alert.TYPES,
        Code.WARRANT_MISSING,
        new Sentence(
            "is no decision in force that orders an arrest",
            "n'est pas une décision exécutoire ordonnant une arrestation"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.wanted(message)
        .flatMap(alert -> alert.body().part("warrant").stream())
        .filter(
            warrant ->
                warrant.is("executable", "false")
                    || warrant.text("kind").filter(kind -> !ARRESTING.contains(kind)).isPresent())
        .map(Part::path);
  }
}
