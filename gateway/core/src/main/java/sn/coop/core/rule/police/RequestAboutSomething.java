package sn.coop.core.rule.police;

import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.rule.StatedRule;

/** A request is about someone, something or a way of doing. */
final class RequestAboutSomething extends StatedRule {

  RequestAboutSomething() {
    super(
        Set.of(MessageType.POL_REQUEST),
        Code.MISSING_MANDATORY_CONTENT,
        new Sentence(
            "lacks an entity or modusOperandi: say whom or what it is about",
            "ne comporte ni entité ni modusOperandi : indiquez sur qui ou sur quoi elle porte"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    return message
        .part("polRequest")
        .filter(request -> !request.has("modusOperandi") && !Content.hasEntities(request))
        .map(Part::path)
        .stream();
  }
}
