package sn.coop.core.rule.entity;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** An IBAN has its form and its check digits (ISO 13616-1, ISO 7064 MOD 97-10). */
final class IbanSound extends EntityRule {

  IbanSound() {
    super(
        Code.SCHEMA_INVALID,
        "is no IBAN: its form or its check digits are wrong; write it without spaces, or take BANK_OTHER",
        "n'est pas un IBAN : sa forme ou sa clé est fausse ; écrivez-le sans espaces, ou choisissez BANK_OTHER");
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Iban.in(message).filter(id -> !Iban.isSound(id.text())).map(Part::path);
  }
}
