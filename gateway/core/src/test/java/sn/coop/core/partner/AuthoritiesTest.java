package sn.coop.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Status;

class AuthoritiesTest {
  private final Authorities authorities = Authorities.shipped();
  private final Mandates mandates = new Mandates(authorities);

  private Authority of(String code) {
    return authorities.find(new AuthorityCode(code)).orElseThrow();
  }

  /** The ten of Senegal, and one message that each may send to someone today. */
  @ParameterizedTest
  @CsvSource({
    "SN-DACG, CENTRAL_AUTHORITY, MLA_REQUEST, ES-MJU-SGCJI, ACTUAL",
    "SN-DNLT, BORDER_POLICE, POL_DOC_VERIFICATION, MR-DGSN, ACTUAL",
    "SN-DPAF, BORDER_POLICE, POL_REQUEST, GM-GID, ACTUAL",
    "SN-DPJ, POLICE, ALERT_CREATE, GM-GPF, ACTUAL",
    "SN-BCN, NCB, ALERT_CREATE, ZZ-IPSG, ACTUAL",
    "SN-GN, GENDARMERIE, ALERT_HIT, ES-GC, ACTUAL",
    "SN-DGD, CUSTOMS, , , ACTUAL",
    "SN-CENTIF, FIU, , , ACTUAL",
    "SN-CNLTP, ANTI_TRAFFICKING, , , ACTUAL",
    "SN-CFJ, TRAINING, ALERT_CREATE, ES-CEJ, EXERCISE",
  })
  void the_ten_of_senegal_are_known(
      String code, AuthorityType type, MessageType what, String to, Status status) {
    Authority authority = of(code);
    assertThat(authority.type()).isEqualTo(type);
    assertThat(authority.country()).isEqualTo("SN");
    if (what != null) {
      Draft draft = Draft.aMessage(what, authority.code(), new AuthorityCode(to)).marked(status);
      assertThat(mandates.judge(draft.envelope(), Draft.NOTHING, draft.envelope().recipients()))
          .isEmpty();
    }
  }

  @Test
  void everyone_has_a_name_in_both_languages() {
    for (Authority authority : authorities.all()) {
      assertThat(authority.names().english()).as("%s", authority.code()).isNotBlank();
      assertThat(authority.names().french())
          .as("%s", authority.code())
          .isNotBlank()
          .isNotEqualTo(authority.names().english());
    }
  }

  @Test
  void a_part_belongs_to_an_authority_that_is_known_in_the_same_state() {
    assertThat(of("SN-DNLT").parent()).contains(new AuthorityCode("SN-DPAF"));
    for (Authority authority : authorities.all()) {
      authority
          .parent()
          .ifPresent(parent -> assertThat(of(parent.code()).isOfTheCountryOf(authority)).isTrue());
    }
  }

  @Test
  void every_state_has_one_central_authority_at_most() {
    assertThat(authorities.all())
        .filteredOn(authority -> authority.type() == AuthorityType.CENTRAL_AUTHORITY)
        .extracting(Authority::country)
        .doesNotHaveDuplicates();
  }

  @Test
  void more_can_be_introduced_but_none_can_be_given_another_type() {
    Authority court =
        new Authority(
            new AuthorityCode("SN-TJ-DAKAR"),
            AuthorityType.COURT,
            new Authority.Names("Court of Dakar", "Tribunal de Dakar"),
            Optional.empty());
    assertThat(authorities.and(List.of(court)).find(court.code())).contains(court);
    assertThat(authorities.find(court.code())).isEmpty();
    Authority usurper =
        new Authority(
            new AuthorityCode("SN-DPJ"),
            AuthorityType.CENTRAL_AUTHORITY,
            court.names(),
            Optional.empty());
    assertThatThrownBy(() -> authorities.and(List.of(usurper)))
        .hasMessage("SN-DPJ is known already, as POLICE");
  }
}
