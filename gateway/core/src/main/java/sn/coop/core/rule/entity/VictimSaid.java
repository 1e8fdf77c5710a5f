package sn.coop.core.rule.entity;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.codes.PersonRole;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Who passes on data of a victim says so. */
final class VictimSaid extends EntityRule {
  private static final Set<String> VICTIM =
      Set.of(PersonRole.VICTIM.name(), PersonRole.PRESUMED_VICTIM.name());

  VictimSaid() {
    super(
        Code.USE_LIMITATION_CONFLICT,
        "is false, but a person in the message is a victim",
        "indique qu'aucune victime n'est concernée, alors qu'une personne du message en est une");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return DataProtection.contradicted(
        message,
        "containsVictim",
        person -> person.texts("role").stream().anyMatch(VICTIM::contains));
  }
}
