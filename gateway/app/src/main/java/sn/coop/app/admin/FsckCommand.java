package sn.coop.app.admin;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.app.onboarding.GatewayFile;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.sealing.NoteSigner;
import sn.coop.app.sealing.NoteVerifier;
import sn.coop.app.store.FsckReport;
import sn.coop.app.store.LedgerFsck;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;

/** {@code rcg fsck}: recomputes a whole ledger and its log, trusting nothing. */
public final class FsckCommand {
  private final PrintStream out;
  private final Clock clock;
  private final SecureRandom random;

  public FsckCommand(PrintStream out, Clock clock, SecureRandom random) {
    this.out = out;
    this.clock = clock;
    this.random = random;
  }

  /** Prints the counts, the faults and the verdict; true if the ledger is sound. */
  public boolean check(Path home) throws InvalidFiles, Breach, Deferral {
    GatewayFile file = GatewayFile.read(home);
    NoteVerifier verifier = verifier(home, file);
    FsckReport report = new LedgerFsck(home, verifier.asLogVerifier(), file.logOrigin()).run();
    out.println("fsck of " + home);
    out.println(report);
    return report.isSound();
  }

  private NoteVerifier verifier(Path home, GatewayFile file) throws Breach {
    Path keys = home.resolve("keys");
    if (!Files.isDirectory(keys)) {
      throw new Breach(Code.KEY_MISSING, "there are no keys at " + keys);
    }
    KeyHome opened = KeyHome.open(keys, file.name(), clock, random);
    return new NoteVerifier(new NoteSigner(opened.log(), file.logOrigin()).verifierKey());
  }
}
