package sn.coop.core.audit;

/** Verifies signed checkpoints with the log's key. */
@FunctionalInterface
public interface NoteVerifier {

  /** The text that was signed; nothing else of the note is believed. */
  String verify(String note) throws NoteInvalid;
}
