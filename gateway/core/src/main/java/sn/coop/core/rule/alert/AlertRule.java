package sn.coop.core.rule.alert;

import java.util.Set;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.rule.StatedRule;

/** A rule of this package. */
abstract class AlertRule extends StatedRule {

  AlertRule(Set<MessageType> types, Code code, Sentence sentence) {
    super(types, code, sentence);
  }
}
