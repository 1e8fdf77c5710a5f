package sn.coop.core.rule.alert;

import java.util.Set;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.rule.Rule;

/** A rule of this package: of which messages it is asked, and what it says of a broken one. */
abstract class AlertRule implements Rule {
  private final Set<MessageType> types;
  private final Code code;
  private final Sentence sentence;

  AlertRule(Set<MessageType> types, Code code, Sentence sentence) {
    this.types = Set.copyOf(types);
    this.code = code;
    this.sentence = sentence;
  }

  @Override
  public final boolean concerns(MessageType type) {
    return types.contains(type);
  }

  @Override
  public final Code code() {
    return code;
  }

  @Override
  public final Sentence sentence() {
    return sentence;
  }
}
