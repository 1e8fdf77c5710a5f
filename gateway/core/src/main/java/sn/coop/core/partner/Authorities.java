package sn.coop.core.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.table.Table;

/**
 * The authorities that are known: those this program comes with, and those that partner files
 * introduce. Their names and tasks change often, so they are data.
 */
public final class Authorities {
  private final Map<AuthorityCode, Authority> byCode = new LinkedHashMap<>();

  private Authorities(Stream<Authority> authorities) {
    authorities.forEach(this::add);
  }

  private void add(Authority authority) {
    Authority known = byCode.putIfAbsent(authority.code(), authority);
    if (known != null) {
      throw new IllegalArgumentException(
          "%s is known already, as %s".formatted(authority.code(), known.type()));
    }
  }

  /** Those that this program comes with (authorities.csv). */
  public static Authorities shipped() {
    return new Authorities(
        Table.beside(Authorities.class, "authorities.csv").rows().stream().map(Authorities::read));
  }

  private static Authority read(Map<String, String> row) {
    return new Authority(
        new AuthorityCode(row.getOrDefault("code", "")),
        AuthorityType.valueOf(row.getOrDefault("type", "")),
        new Authority.Names(row.getOrDefault("english", ""), row.getOrDefault("french", "")),
        Optional.of(row.getOrDefault("parent", ""))
            .filter(parent -> !parent.isEmpty())
            .map(AuthorityCode::new));
  }

  /**
   * These and some more.
   *
   * @throws IllegalArgumentException if one of them is known already
   */
  public Authorities and(List<Authority> more) {
    return new Authorities(Stream.concat(byCode.values().stream(), more.stream()));
  }

  public Optional<Authority> find(AuthorityCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All, in the order of their tables. */
  public List<Authority> all() {
    return List.copyOf(byCode.values());
  }

  /** Those of a country, in the order of their tables. */
  Stream<Authority> of(String country) {
    return byCode.values().stream().filter(authority -> authority.country().equals(country));
  }
}
