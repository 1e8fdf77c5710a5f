package sn.coop.demo;

/** A step of the story did not hold; the message says why. */
public final class StepFailed extends Exception {
  private static final long serialVersionUID = 1L;

  public StepFailed(String why) {
    super(why);
  }

  /** Fails with this reason unless it holds. */
  public static void unless(boolean holds, String why) throws StepFailed {
    if (!holds) {
      throw new StepFailed(why);
    }
  }
}
