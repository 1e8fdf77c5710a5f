package sn.coop.core.rule.mla;

import java.util.Set;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.rule.Rule;

/** What the rules of this package have in common: fixed types, a code, a sentence. */
abstract class MlaRule implements Rule {
  private final Code code;
  private final Sentence sentence;
  private final Set<MessageType> types;

  MlaRule(Code code, String english, String french, MessageType... types) {
    this.code = code;
    this.sentence = new Sentence(english, french);
    this.types = Set.of(types);
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
