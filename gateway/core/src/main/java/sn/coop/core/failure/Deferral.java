package sn.coop.core.failure;

/** Time will help. Retried until the message's life ends. */
public final class Deferral extends Failure {
  private static final long serialVersionUID = 1L;

  public Deferral(Code code, String detail) {
    super(code.of(Code.Kind.DEFERRAL), detail);
  }

  public Deferral(Code code, String detail, Throwable cause) {
    super(code.of(Code.Kind.DEFERRAL), detail, cause);
  }
}
