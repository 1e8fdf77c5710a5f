package sn.coop.core.rule.alert;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Where somebody is held a clock runs: since when, until when. */
final class CustodyNeeded extends AlertRule {

  CustodyNeeded() {
    super(
        Set.of(MessageType.ALERT_HIT),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks custody: since when the person is held, and until when the law allows it",
            "ne comporte pas custody : depuis quand la personne est retenue, et jusqu'à quand "
                + "la loi le permet"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part(MessageType.ALERT_HIT.body())
        .filter(hit -> held(hit) && !hit.has("custody"))
        .map(Part::path)
        .stream();
  }

  static boolean held(Part hit) {
    return hit.is("measureTaken", "HELD") || hit.is("measureTaken", "ARRESTED");
  }
}
