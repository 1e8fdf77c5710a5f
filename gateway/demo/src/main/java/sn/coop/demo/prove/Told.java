package sn.coop.demo.prove;

import java.io.PrintWriter;
import sn.coop.demo.StepFailed;
import sn.coop.demo.prove.Door.Answer;

/** What a proof does and what came back, as it happens. */
final class Told {
  private static final int WIDTH = 320;

  private final PrintWriter out;

  Told(PrintWriter out) {
    this.out = out;
  }

  void does(String what) {
    say("does  ", what);
  }

  void got(String what) {
    say("got   ", what);
  }

  /** Tells the answer, and fails unless it is a refusal with this code. */
  void refused(Answer answer, String code) throws StepFailed {
    got(answer.toString());
    StepFailed.unless(
        answer.status() >= 400 && answer.code().equals(code),
        "expected a refusal with code " + code);
  }

  /** Tells the answer, and fails unless it has this status. */
  void accepted(Answer answer, int status) throws StepFailed {
    got(answer.toString());
    StepFailed.unless(answer.status() == status, "expected " + status);
  }

  private void say(String mark, String what) {
    String line = what.replaceAll("\\s+", " ");
    out.println("  " + mark + (line.length() > WIDTH ? line.substring(0, WIDTH) + " ..." : line));
    out.flush();
  }
}
