package sn.coop.core.audit;

/** What is stored is not what was signed. Nothing may be added to such a log. */
public final class LogForked extends LogFailure {
  private static final long serialVersionUID = 1L;

  public LogForked(String message) {
    super(message);
  }
}
