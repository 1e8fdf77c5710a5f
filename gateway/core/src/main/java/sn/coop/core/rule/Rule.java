package sn.coop.core.rule;

import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;

/**
 * Something that must hold of a message and that its schema cannot say. One class a rule. A rule
 * stays silent about what the schema has to say: a mandatory element that is missing, a value that
 * has not its form.
 */
public interface Rule {

  /** Whether it is asked about messages of this type. */
  boolean concerns(MessageType type);

  /** The stable reason code of a message that breaks it. */
  Code code();

  /** What the sender is told to do, as the end of a sentence that begins with the place. */
  Sentence sentence();

  /**
   * The paths of the places that break it; empty if it holds.
   *
   * @param message the root: fields of the envelope and the one body
   */
  Stream<String> broken(Part message, Circumstances now);

  /** Its stable name: the class name in lower case, such as {@code facts-summary-needed}. */
  default String name() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
