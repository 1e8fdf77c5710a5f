package sn.coop.core.rule;

import java.util.Set;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;

/** What most rules have in common: fixed types of message, a code, a sentence. */
public abstract class StatedRule implements Rule {
  private final Set<MessageType> types;
  private final Code code;
  private final Sentence sentence;

  protected StatedRule(Set<MessageType> types, Code code, Sentence sentence) {
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
