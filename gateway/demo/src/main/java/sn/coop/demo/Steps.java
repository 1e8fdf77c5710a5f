package sn.coop.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import sn.coop.core.failure.Failure;
import sn.coop.demo.host.StartFailed;

/** Plays steps one after the other and tells each as it happens, with its time. */
final class Steps {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
  private static final int INDENT = 22;

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
  private final List<String> asides = new ArrayList<>();
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
    asides.clear();
    try {
      step.play();
      held++;
      say("ok     ", name);
      asides.forEach(aside -> out.print(aside.indent(INDENT)));
      return true;
    } catch (StepFailed | StartFailed | Failure | IOException | TimeoutException e) {
      say("FAILED ", name + "\n" + String.valueOf(e.getMessage()).indent(INDENT).stripTrailing());
    } catch (ExecutionException e) {
      say("FAILED ", name + "\n" + String.valueOf(e.getCause()).indent(INDENT).stripTrailing());
    }
    return false;
  }

  /** Something to read below the step that is being played, if it holds. */
  void aside(String words) {
    asides.add(words);
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
