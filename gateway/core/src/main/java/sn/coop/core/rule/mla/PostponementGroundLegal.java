package sn.coop.core.rule.mla;

import java.util.stream.Stream;
import sn.coop.core.codes.PostponementGround;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/** A lack of means delays; it is no ground to postpone (UNTOC art. 18(25)). */
final class PostponementGroundLegal extends MlaRule {

  PostponementGroundLegal() {
    super(
        Code.INCONSISTENT,
        "is no legal ground; report a lack of means as progress, with a note",
        "n'est pas un motif juridique ; signalez un manque de moyens par un état d'avancement annoté",
        MessageType.MLA_DECISION);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return Answered.lines(message)
        .flatMap(line -> line.part("postponement").stream())
        .filter(postponement -> postponement.is("ground", PostponementGround.RESOURCE.name()))
        .map(postponement -> postponement.pathOf("ground"));
  }
}
