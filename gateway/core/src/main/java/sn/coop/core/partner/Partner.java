package sn.coop.core.partner;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Set;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType.Family;

/**
 * A technical peer: one TLS identity, one countersigning key, and the authorities it speaks for.
 * Local agencies' systems are partners too.
 */
public record Partner(
    PartnerId id, Kind kind, Agreement agreement, Identity identity, Delivering delivering) {

  /** What stands at the other end. */
  public enum Kind {
    /** Another gateway: its receipt says RELAYED, and it countersigns what it passes on. */
    GATEWAY,
    /** The recipient's own system: its receipt says DELIVERED. */
    SYSTEM
  }

  /** What was agreed; some families are part of every agreement. */
  public record Agreement(Set<Family> families, Environment environment) {
    public Agreement {
      families = Set.copyOf(families);
    }

    public boolean covers(Family family) {
      return family.isAlwaysAgreed() || families.contains(family);
    }
  }

  /**
   * Pinned certificates; nothing of a message ever chooses another.
   *
   * @param tls the peer's TLS certificate
   * @param countersign the certificate of its receipts, countersignatures and WS-Security
   * @param seals each authority behind it, with the certificate of that authority's seal
   */
  public record Identity(
      X509Certificate tls, X509Certificate countersign, Map<AuthorityCode, X509Certificate> seals) {
    public Identity {
      seals = Map.copyOf(seals);
    }
  }

  /** How messages go out to it. */
  public record Delivering(Channel channel, RetrySchedule retry) {}

  public boolean listsAuthority(AuthorityCode authority) {
    return identity.seals().containsKey(authority);
  }
}
