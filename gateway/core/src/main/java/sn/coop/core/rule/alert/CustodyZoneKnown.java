package sn.coop.core.rule.alert;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** The hour of release is an hour of that place (IANA time zone data base). */
final class CustodyZoneKnown extends AlertRule {

  CustodyZoneKnown() {
    super(
        Set.of(MessageType.ALERT_HIT),
        Code.INCONSISTENT,
        new Sentence(
            "is no time zone of the IANA data base, such as Africa/Banjul",
            "n'est pas un fuseau horaire de la base IANA, comme Africa/Banjul"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .at(MessageType.ALERT_HIT.body(), "custody", "timeZone")
        .filter(zone -> !ZoneId.getAvailableZoneIds().contains(zone.text()))
        .map(Part::path)
        .stream();
  }
}
