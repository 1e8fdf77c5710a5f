package sn.coop.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import sn.coop.core.failure.Failure;
import sn.coop.demo.host.StartFailed;

/** Plays steps one after the other and tells each as it happens, with its time. */
final class Steps {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  /** One step; returning means that it held. */
  interface Step {
    void play()
        throws StepFailed,
            StartFailed,
            Failure,
            IOException,
            ExecutionException,
            TimeoutException,
            InterruptedException;
  }

  private final PrintWriter out;
  private final Clock clock;
  private int told;
  private int held;

  Steps(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /**
   * @return whether it held
   */
  boolean tell(String name, Step step) throws InterruptedException {
    told++;
    try {
      step.play();
      held++;
      say("ok     ", name);
      return true;
    } catch (StepFailed | StartFailed | Failure | IOException | TimeoutException e) {
      say("FAILED ", name + "\n" + String.valueOf(e.getMessage()).indent(22).stripTrailing());
    } catch (ExecutionException e) {
      say("FAILED ", name + "\n" + String.valueOf(e.getCause()).indent(22).stripTrailing());
    }
    return false;
  }

  /** A step that cannot be tried counts as one that did not hold. */
  void skip(String name) {
    told++;
    say("FAILED ", name + ": not tried, for an earlier step did not hold");
  }

  private void say(String mark, String what) {
    out.println(
        LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC).format(TIME) + "  " + mark + what);
    out.flush();
  }

  boolean allHeld() {
    return told > 0 && held == told;
  }

  String summary() {
    return "demo: %d of %d steps held".formatted(held, told);
  }
}
