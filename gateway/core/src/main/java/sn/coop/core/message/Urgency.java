package sn.coop.core.message;

/** How soon a message matters. */
public enum Urgency {
  ROUTINE,
  URGENT,
  VERY_URGENT_IMMINENT
}
