package sn.coop.routes.conversation;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sn.coop.core.fixtures.Certificates;
import sn.coop.core.fixtures.Parties;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType.Family;
import sn.coop.core.partner.Channel;
import sn.coop.core.partner.Environment;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.RetrySchedule;

/** Who is whose partner: every gateway knows its own agencies' systems and the other gateways. */
record Neighbours(List<String> authorities) {

  Set<String> countries() {
    return authorities.stream()
        .map(code -> code.substring(0, 2))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static String country(AuthorityCode authority) {
    return authority.code().substring(0, 2);
  }

  static AuthorityCode gateway(String country) {
    return new AuthorityCode(country + "-GATEWAY");
  }

  static String id(AuthorityCode authority) {
    return authority.code().toLowerCase(Locale.ROOT);
  }

  /** The partners of a country's gateway. */
  List<Partner> partnersOf(String country) {
    List<Partner> partners = new ArrayList<>();
    for (String code : authorities) {
      if (code.startsWith(country)) {
        AuthorityCode authority = new AuthorityCode(code);
        partners.add(partner(id(authority), Partner.Kind.SYSTEM, List.of(authority)));
      }
    }
    for (String other : countries()) {
      if (!other.equals(country)) {
        List<AuthorityCode> behind = new ArrayList<>(List.of(gateway(other)));
        authorities.stream()
            .filter(code -> code.startsWith(other))
            .map(AuthorityCode::new)
            .forEach(behind::add);
        partners.add(partner(id(gateway(other)), Partner.Kind.GATEWAY, behind));
      }
    }
    return partners;
  }

  private static Partner partner(String id, Partner.Kind kind, List<AuthorityCode> behind) {
    Map<AuthorityCode, X509Certificate> seals =
        behind.stream().collect(Collectors.toMap(Function.identity(), Neighbours::sealOf));
    return new Partner(
        new PartnerId(id),
        kind,
        new Partner.Agreement(EnumSet.allOf(Family.class), Environment.PRODUCTION),
        new Partner.Identity(Certificates.named("TLS of " + id), countersignOf(id), seals),
        new Partner.Delivering(
            new Channel(Channel.Template.MAILBOX, Map.of()), RetrySchedule.DEFAULT));
  }

  /** A gateway seals with the key it countersigns with. */
  private static X509Certificate sealOf(AuthorityCode authority) {
    return authority.equals(gateway(country(authority)))
        ? countersignOf(id(authority))
        : Parties.sealOf(authority);
  }

  private static X509Certificate countersignOf(String partner) {
    return Certificates.named("countersign of " + partner);
  }
}
