package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An IBAN is as long as its country makes it; a Senegalese one has 28 characters. */
final class IbanOfItsLength extends EntityRule {

  IbanOfItsLength() {
    super(
        Code.SCHEMA_INVALID,
        "has not the length of an IBAN of its country",
        "n'a pas la longueur d'un IBAN de ce pays");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Iban.in(message)
        .filter(id -> Iban.isSound(id.text()) && !Iban.hasItsLength(id.text()))
        .map(Part::path);
  }
}
