package sn.coop.core.partner;

import java.util.Optional;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.message.AuthorityCode;

/**
 * Who can stand in an envelope as sender or recipient.
 *
 * @param parent the authority it is a part of, where that one is known too
 */
public record Authority(
    AuthorityCode code, AuthorityType type, Names names, Optional<AuthorityCode> parent) {

  /** What people call it; the same twice where it has but one name. */
  public record Names(String english, String french) {}

  public String country() {
    return code.country();
  }

  boolean isOfTheCountryOf(Authority other) {
    return country().equals(other.country());
  }
}
