package sn.coop.core.rule.alert;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** What an update points out can be looked at. */
final class ChangedPathResolves extends AlertRule {
  /** Anything else is no such path at all, and the schema says so. */
  private static final String BODY = "/" + MessageType.ALERT_UPDATE.body() + "/";

  ChangedPathResolves() {
    super(
        Set.of(MessageType.ALERT_UPDATE),
        Code.INCONSISTENT,
        new Sentence(
            "names a place that this version does not have",
            "désigne un endroit qui n'existe pas dans cette version"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    List<String> places =
        message.part(MessageType.ALERT_UPDATE.body()).stream()
            .flatMap(Part::all)
            .map(Part::path)
            .toList();
    return message.part(MessageType.ALERT_UPDATE.body()).stream()
        .flatMap(body -> body.parts("changedPath").stream())
        .filter(changed -> changed.text().startsWith(BODY))
        .filter(changed -> places.stream().noneMatch(place -> names(changed.text(), place)))
        .map(Part::path);
  }

  /** Whether it is that place, or all the places of that name. */
  private static boolean names(String changed, String place) {
    return place.equals(changed) || place.startsWith(changed + "[");
  }
}
