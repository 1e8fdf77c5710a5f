package sn.coop.core.failure;

/** A human must act now. What we hold can no longer be trusted or kept. */
public final class Breach extends Failure {
  private static final long serialVersionUID = 1L;

  public Breach(Code code, String detail) {
    super(code.of(Code.Kind.BREACH), detail);
  }

  public Breach(Code code, String detail, Throwable cause) {
    super(code.of(Code.Kind.BREACH), detail, cause);
  }
}
