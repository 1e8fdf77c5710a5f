package sn.coop.core.casefile.state;

/** Something that may move a subject of a case. */
public interface CaseEvent {
  String name();

  /** The message that tells of it; empty for what happens inside an authority or the gateway. */
  String message();

  /** How a reader knows it: by its message, or else by its own name. */
  default String label() {
    return message().isEmpty() ? name() : message();
  }
}
