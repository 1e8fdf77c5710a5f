package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.identity.PartialDate;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** There is no 29 February 1987, and no 31st of a month of the Hegira. */
final class DatePossible extends EntityRule {

  DatePossible() {
    super(
        Code.SCHEMA_INVALID,
        "is no date of its calendar; leave out the day or the month that is not known",
        "n'existe pas dans ce calendrier ; omettez le jour ou le mois qui n'est pas connu");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all()
        .filter(part -> part.has("y"))
        .filter(date -> PartialDate.read(date).filter(d -> !d.isPossible()).isPresent())
        .map(Part::path);
  }
}
