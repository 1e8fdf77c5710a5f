package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** Instruments stand in the order in which they are invoked. */
final class PrimaryBasisFirst extends MlaRule {

  PrimaryBasisFirst() {
    super(
        Code.INCONSISTENT,
        "must be PRIMARY; the instrument invoked first stands first",
        "doit être PRIMARY ; l'instrument invoqué à titre principal est cité en premier",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("legalBasis")
        .filter(first -> !first.is("role", "PRIMARY"))
        .map(first -> first.pathOf("role"))
        .stream();
  }
}
