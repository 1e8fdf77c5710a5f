package sn.coop.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.BeansException;
import sn.coop.app.admin.FsckCommand;
import sn.coop.app.admin.StatusCommand;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.app.onboarding.GatewayFile;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.wiring.Gateway;
import sn.coop.core.audit.LogFailure;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;

/** The command line of a gateway. */
public final class Rcg {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int MISUSED = 2;

  private final PrintStream out;
  private final PrintStream err;

  Rcg(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    int status = new Rcg(System.out, System.err).run(List.of(arguments));
    if (status != OK) {
      System.exit(status);
    }
  }

  int run(List<String> arguments) {
    String verb = arguments.isEmpty() ? "help" : arguments.get(0);
    try {
      return switch (verb) {
        case "serve" -> serve(Arguments.home(arguments));
        case "keys" -> keys(Arguments.home(arguments));
        case "status" -> status(arguments);
        case "fsck" -> fsck(Arguments.homes(arguments));
        default -> misused(verb);
      };
    } catch (Arguments.Misused misused) {
      err.println("rcg " + verb + ": " + misused.getMessage());
      return MISUSED;
    } catch (InvalidFiles faults) {
      err.println("rcg " + verb + ": these must be mended first:");
      err.println(faults.getMessage());
      return MISUSED;
    } catch (Breach | Deferral failure) {
      err.println("rcg " + verb + ": " + failure.detail());
      return FAILED;
    }
  }

  private int serve(Path home) throws InvalidFiles {
    try {
      Gateway.start(home);
    } catch (BeansException broken) {
      err.println("rcg serve: the gateway of " + home + " cannot start: " + reason(broken));
      return FAILED;
    }
    out.println("rcg: gateway of " + home + " is up");
    return OK;
  }

  /** Our own words if there are any in what went wrong; else whatever went wrong first. */
  private static String reason(Throwable fault) {
    if (fault instanceof Failure failure) {
      return failure.code() + ": " + failure.detail();
    }
    if (fault instanceof LogFailure log) {
      return Code.AUDIT_FORKED + ": " + log.getMessage();
    }
    return fault.getCause() == null ? fault.toString() : reason(fault.getCause());
  }

  private int keys(Path home) throws InvalidFiles, Breach {
    GatewayFile file = GatewayFile.read(home);
    KeyHome keys =
        KeyHome.open(home.resolve("keys"), file.name(), Clock.systemUTC(), new SecureRandom());
    Path exported = home.resolve("keys/public");
    keys.exportCertificates(exported);
    out.println("rcg: certificates to give to partners are in " + exported);
    return OK;
  }

  private int status(List<String> arguments) throws Arguments.Misused, Breach, Deferral {
    List<String> wanted = Arguments.plain(arguments);
    List<Path> homes = Arguments.homes(arguments);
    if (wanted.size() != 1 || homes.isEmpty()) {
      throw new Arguments.Misused("needs one CASE (a conversation or a reference) and --home DIR");
    }
    int shown = new StatusCommand(out).show(wanted.get(0), homes);
    if (shown == 0) {
      err.println("rcg status: no case file has the conversation or reference " + wanted.get(0));
    }
    return shown == 0 ? FAILED : OK;
  }

  private int fsck(List<Path> homes) throws Arguments.Misused, InvalidFiles, Breach, Deferral {
    if (homes.isEmpty()) {
      throw new Arguments.Misused("needs --home DIR");
    }
    boolean sound = true;
    FsckCommand command = new FsckCommand(out, Clock.systemUTC(), new SecureRandom());
    for (Path home : homes) {
      sound &= command.check(home);
    }
    return sound ? OK : FAILED;
  }

  private int misused(String verb) {
    err.println("rcg: '" + verb + "' is not a command here; try ./rcg help");
    return MISUSED;
  }
}
