package sn.coop.core.message;

/** The ways in. */
public enum Transport {
  REST,
  SOAP,
  QUEUE
}
