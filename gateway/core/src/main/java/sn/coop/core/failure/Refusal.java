package sn.coop.core.failure;

/** The sender must change something. Answered at once, never retried. */
public final class Refusal extends Failure {
  private static final long serialVersionUID = 1L;

  public Refusal(Code code, String detail) {
    super(code.of(Code.Kind.REFUSAL), detail);
  }

  public Refusal(Code code, String detail, Throwable cause) {
    super(code.of(Code.Kind.REFUSAL), detail, cause);
  }
}
