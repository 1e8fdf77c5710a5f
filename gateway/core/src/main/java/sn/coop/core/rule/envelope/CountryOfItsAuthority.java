package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** The country of a party is that of its authority code. */
final class CountryOfItsAuthority extends StatedRule {

  CountryOfItsAuthority() {
    super(
        Types.ALL,
        Code.INCONSISTENT,
        new Sentence(
            "is not the country of the authority code", "n'est pas le pays du code de l'autorité"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Stream.of("sender", "recipient", "onBehalfOf", "copyTo")
        .flatMap(name -> message.parts(name).stream())
        .filter(party -> party.has("country") && party.has("authority"))
        .filter(
            party ->
                !party.text("authority").orElse("").startsWith(party.text("country").orElse("")))
        .map(party -> party.pathOf("country"));
  }
}
