package sn.coop.core.rule.mla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.fixtures.Judged;
import sn.coop.core.rule.Rule;

/** A request as a whole: its facts, its offences, its legal basis. */
class RequestRulesTest {
  private static final String HEARING = "{type: HEARING_VIDEO}";
  private static final String SERVICE = "{type: SERVICE_OF_DOCUMENTS}";

  private static List<String> request(Rule rule, String envelope, String body) {
    return Judged.by(
        rule, "{messageType: MLA_REQUEST, %s, mlaRequest: {%s}}".formatted(envelope, body));
  }

  private static List<String> now(Rule rule, String body) {
    return request(rule, "schemaVersion: 1.1", body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: SERVICE_OF_DOCUMENTS}                                | false
          {type: SERVICE_OF_DOCUMENTS}, {type: SERVICE_OF_DOCUMENTS}  | false
          {type: SERVICE_OF_DOCUMENTS}, {type: HEARING_VIDEO}         | true
          {type: COPY_OF_FILE}                                        | true
          """)
  void the_facts_and_the_offence_are_needed_for_more_than_service(String measures, boolean needed) {
    String body = "proceeding: {stage: TRIAL}, measure: [%s]".formatted(measures);
    assertThat(now(new FactsSummaryNeeded(), body))
        .isEqualTo(needed ? List.of("/mlaRequest/factsSummary") : List.of());
    assertThat(now(new OffenceNeeded(), body))
        .isEqualTo(needed ? List.of("/mlaRequest/proceeding/offence") : List.of());
  }

  @Test
  void facts_and_an_offence_suffice() {
    assertThat(
            now(
                new FactsSummaryNeeded(),
                "factsSummary: [{text: a}], measure: [%s]".formatted(HEARING)))
        .isEmpty();
    assertThat(
            now(
                new OffenceNeeded(),
                "proceeding: {offence: [{category: OTHER}]}, measure: [%s]".formatted(HEARING)))
        .isEmpty();
  }

  @Test
  void a_request_of_1_0_needs_its_facts_but_no_words_of_the_law() {
    String body =
        "proceeding: {offence: [{provision: [{law: a}]}]}, measure: [%s]".formatted(HEARING);
    assertThat(request(new FactsSummaryNeeded(), "schemaVersion: 1.0", body)).isNotEmpty();
    assertThat(request(new ProvisionTextNeeded(), "schemaVersion: 1.0", body)).isEmpty();
    assertThat(request(new MaxPenaltyNeeded(), "schemaVersion: 1.0", body)).isEmpty();
    assertThat(now(new MaxPenaltyNeeded(), body))
        .containsExactly("/mlaRequest/proceeding/offence[1]/maxPenalty");
  }

  @Test
  void each_provision_has_its_words_unless_a_legal_text_is_attached() {
    String body =
        "proceeding: {offence: [{provision: [{text: [{text: a}]}]}, {provision: [{law: a}, {law: b}]}]}";
    assertThat(now(new ProvisionTextNeeded(), body))
        .containsExactly(
            "/mlaRequest/proceeding/offence[2]/provision[1]/text",
            "/mlaRequest/proceeding/offence[2]/provision[2]/text");
    assertThat(request(new ProvisionTextNeeded(), "attachment: [{role: LEGAL_TEXT}]", body))
        .isEmpty();
    assertThat(request(new ProvisionTextNeeded(), "attachment: [{role: PHOTOGRAPH}]", body))
        .hasSize(2);
  }

  @Test
  void a_legal_basis_is_named_and_the_first_is_primary() {
    assertThat(now(new LegalBasisNeeded(), "measure: []")).containsExactly("/legalBasis");
    String basis =
        "legalBasis: [{instrument: UNTOC, role: %s}, {instrument: RECIPROCITY, role: %s}]";
    assertThat(request(new LegalBasisNeeded(), basis.formatted("PRIMARY", "FALLBACK"), ""))
        .isEmpty();
    assertThat(request(new PrimaryBasisFirst(), basis.formatted("PRIMARY", "FALLBACK"), ""))
        .isEmpty();
    assertThat(request(new PrimaryBasisFirst(), basis.formatted("FALLBACK", "PRIMARY"), ""))
        .containsExactly("/legalBasis[1]/role");
  }

  @Test
  void whoever_invokes_reciprocity_undertakes_it() {
    Rule rule = new ReciprocityUndertakingNeeded();
    String basis =
        "schemaVersion: 1.1, legalBasis: [{instrument: UNTOC}, {instrument: RECIPROCITY}]";
    assertThat(request(rule, basis, "purpose: a"))
        .containsExactly("/mlaRequest/reciprocityUndertaking");
    assertThat(request(rule, basis, "reciprocityUndertaking: [{text: a}]")).isEmpty();
    assertThat(request(rule, basis.replace("1.1", "1.0"), "purpose: a")).isEmpty();
    assertThat(request(rule, basis.replace("RECIPROCITY", "VIENNA"), "purpose: a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EIO, FR, ES, true",
    "EIO, FR, IE, false",
    "EIO, DK, ES, false",
    "EIO, SN, ES, false",
    "EIO, ES, SN, false",
    "EAW, DK, IE, true",
    "EAW, FR, SN, false",
    "UNTOC, SN, ES, true",
  })
  void an_instrument_binds_both_sides_or_is_not_invoked(
      String instrument, String from, String to, boolean binds) {
    assertThat(
            request(
                new InstrumentBindsAllSides(),
                "sender: {country: %s}, recipient: [{country: %s}], legalBasis: [{instrument: %s}]"
                    .formatted(from, to, instrument),
                ""))
        .isEqualTo(binds ? List.of() : List.of("/legalBasis[1]/instrument"));
  }

  @Test
  void an_instrument_binds_every_recipient() {
    assertThat(
            request(
                new InstrumentBindsAllSides(),
                "sender: {country: FR}, recipient: [{country: ES}, {country: SN}],"
                    + " legalBasis: [{instrument: UNTOC}, {instrument: EIO}]",
                ""))
        .containsExactly("/legalBasis[2]/instrument");
  }

  @ParameterizedTest
  @CsvSource({"ROUTINE, true", "URGENT, false", "VERY_URGENT_IMMINENT, false"})
  void only_what_is_urgent_is_first_asked_orally(String level, boolean broken) {
    String envelope = "urgency: {level: %s}".formatted(level);
    assertThat(request(new OralRequestOnlyIfUrgent(), envelope, "oralRequest: {by: a}"))
        .isEqualTo(broken ? List.of("/urgency/level") : List.of());
    assertThat(request(new OralRequestOnlyIfUrgent(), envelope, "purpose: a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-17T10:00:00Z, 2026-11-18T10:00:00Z, false",
    "2026-11-17T12:30:00+02:00, 2026-11-18T10:00:00Z, false",
    "2026-11-17T12:00:01Z, 2026-11-18T10:00:00Z, true",
    "2026-11-17T10:00:00Z, 2026-11-17T09:00:00Z, true",
  })
  void what_is_confirmed_was_said_before(String at, String due, boolean broken) {
    assertThat(
            request(
                new OralRequestFirst(),
                "createdAt: 2026-11-17T12:00:00Z",
                "oralRequest: {at: '%s', confirmationDueAt: '%s'}".formatted(at, due)))
        .isEqualTo(broken ? List.of("/mlaRequest/oralRequest/at") : List.of());
  }

  @Test
  void a_controlled_delivery_has_one_recipient_and_no_copies() {
    String two = "recipient: [{country: SN}, {country: MR}], copyTo: [{country: FR}]";
    String delivery = "measure: [%s, {type: CONTROLLED_DELIVERY}]".formatted(SERVICE);
    assertThat(request(new FixedRecipient(), two, delivery))
        .containsExactly("/recipient[2]", "/copyTo[1]");
    assertThat(request(new FixedRecipient(), "recipient: [{country: SN}]", delivery)).isEmpty();
    assertThat(request(new FixedRecipient(), two, "measure: [%s]".formatted(HEARING))).isEmpty();
  }
}
