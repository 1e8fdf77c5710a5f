package sn.coop.app.wiring;

import sn.coop.core.audit.NoteInvalid;
import sn.coop.core.failure.Breach;

/** Joins the log, which knows no sibling, and the sealing that verifies its notes. */
final class Notes {
  private Notes() {}

  static sn.coop.core.audit.NoteVerifier verifiedBy(sn.coop.app.sealing.NoteVerifier verifier) {
    return note -> {
      try {
        return verifier.verify(note);
      } catch (Breach invalid) {
        throw new NoteInvalid(invalid.detail());
      }
    };
  }
}
