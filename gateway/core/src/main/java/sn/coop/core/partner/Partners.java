package sn.coop.core.partner;

import java.util.List;
import java.util.Optional;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;

/** The active partners. Authorities and TLS identities belong to one partner each. */
public interface Partners {
  /** By the SHA-256 of the DER of the TLS certificate that a transport authenticated. */
  Optional<Partner> byTlsPin(Digest pin);

  /** The next hop towards an authority. */
  Optional<Partner> behind(AuthorityCode authority);

  Optional<Partner> byId(PartnerId id);

  List<Partner> all();

  /** Who may be named as sender or recipient, and what kind of authority each is. */
  Authorities authorities();

  /** Whether this gateway keeps the case file of the authority: its own system is our partner. */
  default boolean isLocal(AuthorityCode authority) {
    return behind(authority).filter(p -> p.kind() == Partner.Kind.SYSTEM).isPresent();
  }
}
