package sn.coop.core.audit;

/** A note without a valid signature of the expected key. */
public final class NoteInvalid extends LogFailure {
  private static final long serialVersionUID = 1L;

  public NoteInvalid(String message) {
    super(message);
  }
}
