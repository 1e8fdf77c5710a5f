package sn.coop.core.rule.envelope;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** Nobody receives a message twice, and nobody writes to himself. */
final class EveryPartyOnce extends StatedRule {

  EveryPartyOnce() {
    super(
        Types.ALL,
        Code.INCONSISTENT,
        new Sentence("is a party of this message already", "est déjà partie à ce message"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Types.repeated(
        Stream.of("sender", "recipient", "copyTo")
            .flatMap(name -> message.parts(name).stream())
            .flatMap(party -> party.part("authority").stream())
            .toList(),
        Part::text);
  }
}
