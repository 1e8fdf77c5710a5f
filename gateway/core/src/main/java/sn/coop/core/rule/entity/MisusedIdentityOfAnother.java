package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Nobody misuses the identity that is his own. */
final class MisusedIdentityOfAnother extends EntityRule {

  MisusedIdentityOfAnother() {
    super(
        Code.INCONSISTENT,
        "is this person; name the other one, whose identity is misused",
        "désigne la personne elle-même ; indiquez celle dont l'identité est usurpée");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .all()
        .filter(person -> person.has("localId") && person.has("misusedIdentityOf"))
        .filter(person -> person.text("localId").equals(person.text("misusedIdentityOf")))
        .map(person -> person.pathOf("misusedIdentityOf"));
  }
}
