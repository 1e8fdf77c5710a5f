package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A latent print comes from somewhere, and from nobody known. */
final class TraceHasItsScene extends StatedRule {

  TraceHasItsScene() {
    super(
        Set.of(MessageType.BIO_SEARCH),
        Code.INCONSISTENT,
        new Sentence(
            "goes with searchType LATENT, and LATENT with it",
            "va avec le searchType LATENT, et réciproquement"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("bioSearch")
        .filter(search -> search.is("searchType", "LATENT") != search.has("sceneRef"))
        .map(search -> search.pathOf("sceneRef"))
        .stream();
  }
}
