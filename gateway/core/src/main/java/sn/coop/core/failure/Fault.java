package sn.coop.core.failure;

/**
 * One thing wrong with a message.
 *
 * @param rule the rule that is broken, such as {@code facts-summary-needed}
 * @param path the place, counted from 1 as in XPath: {@code /mlaRequest/measure[2]/type}
 */
public record Fault(Code code, String rule, String path, Sentence sentence) {

  /** The place and the sentence, in English. */
  @Override
  public String toString() {
    return path + " " + sentence.english();
  }
}
