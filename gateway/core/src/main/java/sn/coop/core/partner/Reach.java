package sn.coop.core.partner;

/** Whether a mandate reaches authorities of one's own State, those of others, or both. */
enum Reach {
  HOME,
  ABROAD,
  ANYWHERE;

  boolean covers(Authority from, Authority to) {
    return this == ANYWHERE || (this == HOME) == from.isOfTheCountryOf(to);
  }
}
