package sn.coop.core.rule.entity;

import java.util.Set;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.rule.StatedRule;

/** A rule of this package is asked about every message, for entities stand in most of them. */
abstract class EntityRule extends StatedRule {
  private static final Set<MessageType> EVERY = Set.of(MessageType.values());

  EntityRule(Code code, String english, String french) {
    super(EVERY, code, new Sentence(english, french));
  }
}
