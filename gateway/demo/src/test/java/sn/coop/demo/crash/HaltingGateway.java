package sn.coop.demo.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.app.wiring.Gateway;
import sn.coop.core.delivery.DurableSteps;

/** The very gateway, but its JVM halts where its trap is armed: no hook runs, nothing is closed. */
public final class HaltingGateway {
  private static final int KILLED = 137;

  private HaltingGateway() {}

  /** Understands {@code serve --home DIR}, as the real one does. */
  public static void main(String[] arguments) throws InvalidFiles {
    Path home = Path.of(arguments[2]);
    Trap trap = new Trap(home);
    Gateway.start(
        home, context -> context.registerBean(DurableSteps.class, () -> new Halting(trap)));
  }

  private record Halting(Trap trap) implements DurableSteps {
    @Override
    public void before(String step, String detail) {
      reached(new Point(Point.Side.BEFORE, step, detail));
    }

    @Override
    public void after(String step, String detail) {
      reached(new Point(Point.Side.AFTER, step, detail));
    }

    private void reached(Point point) {
      try {
        if (trap.reached(point)) {
          Runtime.getRuntime().halt(KILLED);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
