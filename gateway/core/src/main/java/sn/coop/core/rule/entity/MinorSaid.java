package sn.coop.core.rule.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.identity.PartialDate;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Who passes on data of a child says so (Trafficking in Persons Protocol art. 3(d)). */
final class MinorSaid extends EntityRule {
  private static final long MOST = Long.MAX_VALUE;

  MinorSaid() {
    super(
        Code.USE_LIMITATION_CONFLICT,
        "is false, but a person in the message is a minor",
        "indique qu'aucun mineur n'est concerné, alors qu'une personne du message est mineure");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Instant written = message.time("createdAt").orElse(now.now());
    LocalDate day = LocalDate.ofInstant(written, ZoneOffset.UTC);
    int majority = now.values().of("majority");
    return DataProtection.contradicted(
        message, "containsMinor", person -> isMinor(person, day, majority));
  }

  /** Whether what is given leaves no other reading; else the sender knows better. */
  private static boolean isMinor(Part person, LocalDate day, int majority) {
    boolean looks =
        person.part("apparentAge").flatMap(age -> age.number("max")).orElse(MOST) < majority;
    return looks
        || person
            .part("birth")
            .filter(birth -> !birth.is("qualifier", "BEFORE"))
            .flatMap(birth -> birth.part("date"))
            .flatMap(PartialDate::read)
            .flatMap(PartialDate::earliest)
            .filter(born -> born.plusYears(majority).isAfter(day))
            .isPresent();
  }
}
