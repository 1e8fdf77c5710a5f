package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** One instrument is invoked first; the others only if it fails. */
final class OnePrimaryBasis extends StatedRule {

  OnePrimaryBasis() {
    super(
        Types.ALL,
        Code.INCONSISTENT,
        new Sentence(
            "is a second PRIMARY: one instrument is invoked first",
            "est un second PRIMARY : un seul instrument est invoqué en premier"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Types.repeated(
        message.parts("legalBasis").stream()
            .flatMap(basis -> basis.part("role").stream())
            .filter(role -> role.text().equals("PRIMARY"))
            .toList(),
        Part::text);
  }
}
