package sn.coop.core.audit;

/** Signs checkpoints. */
@FunctionalInterface
public interface NoteSigner {

  /** The text, an empty line and the signature lines (C2SP signed-note). */
  String sign(String text);
}
