package sn.coop.core.codes;

/**
 * The sort of offence. The national qualification beside it is what counts in law (Palermo
 * Protocols, where they apply).
 *
 * <p>Generated from codes/OffenceCategory.csv; change that.
 */
public enum OffenceCategory {
  SMUGGLING_OF_MIGRANTS,
  SMUGGLING_ORGANISER,
  TRAFFICKING_SEXUAL,
  TRAFFICKING_LABOUR,
  TRAFFICKING_BEGGING,
  TRAFFICKING_CHILD,
  DOCUMENT_FRAUD,
  CRIMINAL_ASSOCIATION,
  MONEY_LAUNDERING,
  TERRORISM_FINANCING,
  HOMICIDE_INVOLUNTARY,
  ENDANGERMENT,
  KIDNAPPING_RANSOM,
  EXTORTION,
  CORRUPTION,
  CUSTOMS_CASH,
  CUSTOMS_FRAUD,
  OTHER
}
