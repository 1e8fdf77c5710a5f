package sn.coop.core.identity;

/** By which calendar a date is told. */
public enum Calendar {
  GREGORIAN,

  /** The Hegira, told here by the tables of Umm al-Qura. */
  HIJRI
}
