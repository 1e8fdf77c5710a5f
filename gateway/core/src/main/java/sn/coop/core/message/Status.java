package sn.coop.core.message;

/** Whether a message is meant; the code list of CAP 1.2 {@code status}. There is no default. */
public enum Status {
  ACTUAL,
  EXERCISE,
  TEST,
  SYSTEM
}
