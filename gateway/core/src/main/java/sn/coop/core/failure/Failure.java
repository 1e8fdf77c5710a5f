package sn.coop.core.failure;

import java.util.Objects;

/**
 * A named, expected way for a step to fail. Checked on purpose: whoever calls must say who answers.
 *
 * <p>A duplicate is not a failure (the stored receipt is given again), and an unchecked exception
 * is a bug (the message is parked).
 */
public abstract sealed class Failure extends Exception permits Refusal, Deferral, Breach {
  private final Code code;
  private final String detail;

  protected Failure(Code code, String detail) {
    super(code + ": " + detail);
    this.code = Objects.requireNonNull(code);
    this.detail = Objects.requireNonNull(detail);
  }

  protected Failure(Code code, String detail, Throwable cause) {
    this(code, detail);
    initCause(cause);
  }

  /** The stable code, the same on every transport. */
  public final Code code() {
    return code;
  }

  /** What exactly was wrong, in one sentence for the sender; holds no personal data. */
  public final String detail() {
    return detail;
  }

  /** {@link #detail()} in French; in English where it is known in English alone. */
  public String detailFrench() {
    return detail;
  }
}
