package sn.coop.demo;

/** A step of the story did not hold; the message says why. */
final class StepFailed extends Exception {
  private static final long serialVersionUID = 1L;

  StepFailed(String why) {
    super(why);
  }

  static void unless(boolean holds, String why) throws StepFailed {
    if (!holds) {
      throw new StepFailed(why);
    }
  }
}
