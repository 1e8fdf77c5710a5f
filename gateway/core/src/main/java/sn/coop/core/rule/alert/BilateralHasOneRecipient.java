package sn.coop.core.rule.alert;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A bilateral alert is between two. */
final class BilateralHasOneRecipient extends AlertRule {

  BilateralHasOneRecipient() {
    super(
        Alert.TYPES,
        Code.INCONSISTENT,
        new Sentence(
            "says that the alert is bilateral, but there are several recipients",
            "indique un signalement bilatéral, alors qu'il y a plusieurs destinataires"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Alert.in(message)
        .filter(alert -> message.parts("recipient").size() + message.parts("copyTo").size() > 1)
        .flatMap(alert -> alert.body().part("form"))
        .filter(form -> form.text().equals("BILATERAL_ALERT"))
        .map(Part::path)
        .stream();
  }
}
