package sn.coop.core.rule.entity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.identity.PartialDate;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Nobody is born after the message that speaks of him. */
final class BornInThePast extends EntityRule {

  BornInThePast() {
    super(Code.INCONSISTENT, "lies in the future", "est une date à venir");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    LocalDate today = LocalDate.ofInstant(now.now(), ZoneOffset.UTC);
    return message
        .all("birth")
        .filter(birth -> !birth.is("qualifier", "BEFORE"))
        .flatMap(birth -> birth.part("date").stream())
        .filter(date -> earliest(date).filter(day -> day.isAfter(today)).isPresent())
        .map(Part::path);
  }

  private static Optional<LocalDate> earliest(Part date) {
    return PartialDate.read(date).flatMap(PartialDate::earliest);
  }
}
