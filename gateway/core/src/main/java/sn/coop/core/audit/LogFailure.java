package sn.coop.core.audit;

/** Why the log does not go on. Checked on purpose: the caller says who answers. */
public abstract sealed class LogFailure extends Exception
    permits LogUnavailable, LogForked, NoteInvalid {
  private static final long serialVersionUID = 1L;

  LogFailure(String message) {
    super(message);
  }
}
