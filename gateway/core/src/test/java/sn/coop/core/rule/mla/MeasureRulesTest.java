package sn.coop.core.rule.mla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.codes.MeasureType;
import sn.coop.core.fixtures.Judged;
import sn.coop.core.rule.Rule;

/** One measure: what its type needs, and what that must hold. */
class MeasureRulesTest {

  private static List<String> judged(Rule rule, String version, String measure) {
    return Judged.by(
        rule,
        "{messageType: MLA_REQUEST, schemaVersion: %s, createdAt: 2026-11-20T23:30:00+01:00, mlaRequest: {measure: [{%s}]}}"
            .formatted(version, measure));
  }

  private static List<String> judged(Rule rule, String measure) {
    return judged(rule, "1.1", measure).stream()
        .map(path -> path.replace("/mlaRequest/measure[1]/", ""))
        .toList();
  }

  @Test
  void the_table_knows_every_type_of_measure() {
    assertThat(Needs.types())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MeasureType.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COPY_OF_FILE                |                                    |
          TAKE_TESTIMONY              |                                    | personRef
          HEARING_VIDEO               |                                    | personRef hearing
          SERVICE_OF_DOCUMENTS        |                                    | service
          SUMMON_APPEARANCE           | personRef: [p1]                    | summons
          TEMP_TRANSFER_DETAINEE_IN   |                                    | transfer
          BANK_TRANSACTIONS           |                                    | account period linkToFacts
          BANK_TRANSACTIONS           | accountRef: [c1]                   | period linkToFacts
          BANK_ACCOUNT_IDENTIFICATION | organisationRef: [o1], period: {from: a} | linkToFacts
          MOBILE_MONEY_RECORDS        | personRef: [p1]                    | period
          FREEZE_ASSETS               |                                    | property
          FREEZE_ASSETS               | account: [{id: a}]                 |
          CONFISCATE                  | property: [{place: a}]             |
          PRESERVE_DATA               |                                    | period target preservation
          INTERCEPT_TELECOM           | target: [{value: a}]               | interception
          CONTROLLED_DELIVERY         |                                    | specialOperation
          COVERT_INVESTIGATION        |                                    | specialOperation
          NOT_IN_THE_LIST             |                                    |
          """)
  void a_measure_needs_what_its_type_needs(String type, String has, String missing) {
    String measure = "type: " + type + (has == null ? "" : ", " + has);
    assertThat(judged(new MeasureDetailNeeded(), measure))
        .isEqualTo(missing == null ? List.of() : List.of(missing.split(" ", -1)));
  }

  @Test
  void a_measure_of_1_0_is_not_asked_for_what_1_0_could_not_say() {
    assertThat(judged(new MeasureDetailNeeded(), "1.0", "type: BANK_TRANSACTIONS, personRef: [p1]"))
        .containsExactly("/mlaRequest/measure[1]/period");
    assertThat(judged(new MeasureDetailNeeded(), "1.0", "type: SERVICE_OF_DOCUMENTS")).isEmpty();
    assertThat(judged(new OrderCopyNeeded(), "1.0", "type: SEARCH_PREMISES")).isEmpty();
  }

  @Test
  void a_supplement_is_judged_as_a_request_is() {
    assertThat(
            Judged.by(
                new MeasureDetailNeeded(),
                "{messageType: MLA_SUPPLEMENT, mlaSupplement: {measure: [{type: HEARING_VIDEO, personRef: [p1]}]}}"))
        .containsExactly("/mlaSupplement/measure[1]/hearing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type: SEARCH_PREMISES                                               | order
          type: INTERCEPT_TELECOM, order: [{number: a}]                       | order[1]/copyRef
          type: CONFISCATE, order: [{copyRef: a1}, {number: b}]               | order[2]/copyRef
          type: SEIZURE_EVIDENCE, order: [{copyRef: a1}]                      |
          type: HANDOVER_OBJECTS                                              |
          """)
  void a_coercive_measure_has_an_order_and_its_copy(String measure, String missing) {
    assertThat(judged(new OrderCopyNeeded(), measure))
        .isEqualTo(missing == null ? List.of() : List.of(missing));
  }

  @Test
  void a_search_says_where() {
    assertThat(
            judged(
                new PlaceOfObjectNeeded(),
                "type: SEARCH_PREMISES, object: [{place: a}, {description: b}]"))
        .containsExactly("object[2]/place");
    assertThat(
            judged(
                new PlaceOfObjectNeeded(),
                "type: SEIZURE_VESSEL_VEHICLE, object: [{description: b}]"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BANK_IBAN, false",
    "BANK_OTHER, true",
    "MOBILE_MONEY, true",
    "PREPAID_CARD, true",
    "CRYPTO, false"
  })
  void an_account_whose_number_does_not_tell_names_who_keeps_it(String kind, boolean needed) {
    String account = "type: BANK_MONITORING, account: [{kind: %s%s}]";
    assertThat(judged(new AccountProviderNeeded(), account.formatted(kind, "")))
        .isEqualTo(needed ? List.of("account[1]/providerName") : List.of());
    assertThat(judged(new AccountProviderNeeded(), account.formatted(kind, ", providerName: Wave")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-12-19, true", "2026-12-20, false", "2027-01-28, false"})
  void a_hearing_leaves_thirty_days_from_the_day_of_writing(String hearing, boolean broken) {
    assertThat(
            judged(
                new ServiceHearingAfterNotice(),
                "type: SERVICE_OF_DOCUMENTS, service: {hearingDate: %s}".formatted(hearing)))
        .isEqualTo(broken ? List.of("service/hearingDate") : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          capacity: WITNESS                              | false
          capacity: SUSPECT                              | true
          capacity: ACCUSED, consent: {status: REFUSED}  | true
          capacity: SUSPECT, consent: {status: GIVEN}    | false
          capacity: SUSPECT, consent: {status: NOT_ASKED}| false
          capacity: SUSPECT, consentGiven: true          | false
          capacity: SUSPECT, consentGiven: false         | true
          """)
  void a_suspect_is_heard_at_a_distance_with_consent(String hearing, boolean broken) {
    String measure = "type: HEARING_VIDEO, hearing: {%s}".formatted(hearing);
    assertThat(judged(new SuspectConsentNeeded(), measure))
        .isEqualTo(broken ? List.of("hearing/consent") : List.of());
    assertThat(judged(new SuspectConsentNeeded(), "1.0", measure))
        .isEqualTo(broken ? List.of("/mlaRequest/measure[1]/hearing/consentGiven") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "TEMP_TRANSFER_DETAINEE_IN, GIVEN, false",
    "TEMP_TRANSFER_DETAINEE_IN, NOT_ASKED, true",
    "TEMP_TRANSFER_DETAINEE_OUT, GIVEN, false",
    "TEMP_TRANSFER_DETAINEE_OUT, NOT_ASKED, false",
    "TEMP_TRANSFER_DETAINEE_OUT, REFUSED, true",
    "TEMP_TRANSFER_DETAINEE_OUT, NOT_REQUIRED, true",
  })
  void whoever_holds_a_detainee_asks_for_consent(String type, String status, boolean broken) {
    assertThat(
            judged(
                new DetaineeConsentNeeded(),
                "type: %s, transfer: {consent: {status: %s}}".formatted(type, status)))
        .isEqualTo(broken ? List.of("transfer/consent/status") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"59, true", "60, false", "90, false"})
  void data_are_preserved_for_sixty_days(int days, boolean broken) {
    assertThat(
            judged(
                new PreservationLongEnough(),
                "type: PRESERVE_DATA, preservation: {days: %d}".formatted(days)))
        .isEqualTo(broken ? List.of("preservation/days") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"14, true", "15, false"})
  void a_witness_has_fifteen_days_to_leave(int days, boolean broken) {
    assertThat(
            judged(
                new SafeConductLongEnough(),
                "type: SUMMON_APPEARANCE, summons: {safeConduct: {days: %d}}".formatted(days)))
        .isEqualTo(broken ? List.of("summons/safeConduct/days") : List.of());
  }
}
