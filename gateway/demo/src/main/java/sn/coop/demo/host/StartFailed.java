package sn.coop.demo.host;

import java.nio.file.Path;

/** A gateway did not come up; the message ends with its own last words. */
public final class StartFailed extends Exception {
  private static final long serialVersionUID = 1L;

  StartFailed(String why, Path log, String tail) {
    super(why + "; its log is " + log + " and ends:\n" + tail.indent(4));
  }

  StartFailed(String why) {
    super(why);
  }
}
