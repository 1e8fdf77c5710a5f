package sn.coop.core.rule.entity;

import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.rule.Rule;

/** A rule of this package is asked about every message, for entities stand in most of them. */
abstract class EntityRule implements Rule {
  private final Code code;
  private final Sentence sentence;

  EntityRule(Code code, String english, String french) {
    this.code = code;
    this.sentence = new Sentence(english, french);
  }

  @Override
  public final boolean concerns(MessageType type) {
    return true;
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
