package sn.coop.core.audit;

/** The log's store does not answer just now; time may help. */
public final class LogUnavailable extends LogFailure {
  private static final long serialVersionUID = 1L;

  public LogUnavailable(String message) {
    super(message);
  }

  public LogUnavailable(String message, Throwable cause) {
    super(message);
    initCause(cause);
  }
}
