package sn.coop.core.partner;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;

/** An unchanging set of partners, indexed by every way they are asked for. */
public final class PartnerRegister implements Partners {
  private final Map<PartnerId, Partner> byId = new LinkedHashMap<>();
  private final Map<Digest, Partner> byPin = new HashMap<>();
  private final Map<AuthorityCode, Partner> byAuthority = new HashMap<>();
  private final Authorities authorities;

  /** Partners that introduce no authority of their own. */
  public PartnerRegister(List<Partner> partners) {
    this(partners, Authorities.shipped());
  }

  /**
   * @throws IllegalArgumentException if two partners share an id, a TLS certificate or an authority
   */
  public PartnerRegister(List<Partner> partners, Authorities authorities) {
    this.authorities = authorities;
    for (Partner partner : partners) {
      claim(byId, partner.id(), partner);
      claim(byPin, Pins.pin(partner.identity().tls()), partner);
      partner.identity().seals().keySet().forEach(a -> claim(byAuthority, a, partner));
    }
  }

  private static <K> void claim(Map<K, Partner> index, K key, Partner partner) {
    Partner other = index.putIfAbsent(key, partner);
    if (other != null) {
      throw new IllegalArgumentException(
          "partners %s and %s both claim %s".formatted(other.id(), partner.id(), key));
    }
  }

  @Override
  public Optional<Partner> byTlsPin(Digest pin) {
    return Optional.ofNullable(byPin.get(pin));
  }

  @Override
  public Optional<Partner> behind(AuthorityCode authority) {
    return Optional.ofNullable(byAuthority.get(authority));
  }

  @Override
  public Optional<Partner> byId(PartnerId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<Partner> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public Authorities authorities() {
    return authorities;
  }
}
