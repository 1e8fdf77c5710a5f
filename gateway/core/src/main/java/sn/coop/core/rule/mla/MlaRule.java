package sn.coop.core.rule.mla;

import java.util.Set;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.rule.StatedRule;

/** A rule of this package: what it says of a broken message, and of which it is asked. */
abstract class MlaRule extends StatedRule {

  MlaRule(Code code, String english, String french, MessageType... types) {
    super(Set.of(types), code, new Sentence(english, french));
  }
}
