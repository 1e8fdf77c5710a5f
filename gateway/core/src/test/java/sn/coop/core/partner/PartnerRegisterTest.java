package sn.coop.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sn.coop.core.fixtures.Parties.CENTIF_SYSTEM;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sn.coop.core.fixtures.Certificates;
import sn.coop.core.fixtures.Parties;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType.Family;

class PartnerRegisterTest {
  private final PartnerRegister register = new PartnerRegister(Parties.ALL);

  private static Partner like(Partner partner, String id, Partner.Identity identity) {
    return new Partner(
        new PartnerId(id), partner.kind(), partner.agreement(), identity, partner.delivering());
  }

  @Test
  void a_partner_is_found_in_every_way_it_is_asked_for() {
    assertThat(register.byId(MADRID.id())).contains(MADRID);
    assertThat(register.byTlsPin(Pins.pin(MADRID.identity().tls()))).contains(MADRID);
    assertThat(register.behind(SGCJI)).contains(MADRID);
    assertThat(register.all()).containsExactlyElementsOf(Parties.ALL);
  }

  @Test
  void what_nobody_registered_is_not_found() {
    assertThat(register.byId(new PartnerId("xx-nobody"))).isEmpty();
    assertThat(register.behind(new AuthorityCode("XX-NOBODY"))).isEmpty();
    assertThat(register.byTlsPin(Pins.pin(Certificates.named("stranger")))).isEmpty();
  }

  @Test
  void a_countersigning_key_is_no_way_in() {
    assertThat(register.byTlsPin(Pins.pin(MADRID.identity().countersign()))).isEmpty();
  }

  @Test
  void local_are_the_authorities_whose_own_system_is_our_partner() {
    assertThat(register.isLocal(DACG)).isTrue();
    assertThat(register.isLocal(SGCJI)).isFalse();
    assertThat(register.isLocal(new AuthorityCode("XX-NOBODY"))).isFalse();
  }

  @Test
  void an_id_a_tls_certificate_and_an_authority_belong_to_one_partner_each() {
    Partner.Identity own = DACG_SYSTEM.identity();
    Partner.Identity other = CENTIF_SYSTEM.identity();
    Partner sameId = like(CENTIF_SYSTEM, "sn-dacg", other);
    Partner sameTls =
        like(
            CENTIF_SYSTEM,
            "sn-centif",
            new Partner.Identity(own.tls(), other.countersign(), other.seals()));
    Partner sameAuthority =
        like(
            CENTIF_SYSTEM,
            "sn-centif",
            new Partner.Identity(
                other.tls(), other.countersign(), Map.of(DACG, Parties.sealOf(DACG))));
    for (Partner twin : List.of(sameId, sameTls, sameAuthority)) {
      assertThatThrownBy(() -> new PartnerRegister(List.of(DACG_SYSTEM, twin)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("both claim");
    }
  }

  @Test
  void a_partner_id_is_fit_for_a_file_a_queue_and_a_route() {
    for (String id : List.of("", "SN-DACG", "sn_dacg", "../sn", "sn-", "s", "sn.dacg", "sn dacg")) {
      assertThatThrownBy(() -> new PartnerId(id)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new PartnerId("sn-dacg-2").toString()).isEqualTo("sn-dacg-2");
  }

  @Test
  void evidence_is_always_agreed() {
    Partner.Agreement none = Parties.BCN_SYSTEM.agreement();
    assertThat(none.covers(Family.GATEWAY)).isTrue();
    assertThat(none.covers(Family.MLA)).isFalse();
  }

  @Test
  void a_parameter_that_was_not_given_is_a_bug_and_named() {
    Channel channel = DACG_SYSTEM.delivering().channel();
    assertThatThrownBy(() -> channel.parameter("url"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("url");
  }
}
