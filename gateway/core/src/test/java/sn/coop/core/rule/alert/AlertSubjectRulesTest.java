package sn.coop.core.rule.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.rule.alert.Asked.about;
import static sn.coop.core.rule.alert.Asked.change;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.core.codes.AlertCategory;

class AlertSubjectRulesTest {
  private static final String ALERT =
      """
      {messageType: ALERT_CREATE, createdAt: "2026-11-23T08:00:00Z", sender: {country: SN},
       urgency: {level: ROUTINE}, handling: {evaluation: {source: A}},
       alertCreate: {version: 1, category: CATEGORY, validUntil: "2027-01-23T08:00:00Z",
        protectionRequested: true, subject: SUBJECT,
        person: [{localId: p1, role: [MISSING], name: [{fullName: Aliu}]}, {localId: p2, role: [CONTACT]}],
        vessel: [{localId: v1, status: DEPARTED, hull: {colour: [bleu]}}],
        vehicle: [{localId: k1, plate: DK-4417-BN}],
        document: [{localId: d1, number: A0294, issuingState: SEN, status: STOLEN},
                   {localId: d2, mrz: "P<SEN", issuingState: GIN, status: COUNTERFEIT}]}}
      """;

  private static String alert(String category, String subject) {
    return ALERT.replace("CATEGORY", category).replace("SUBJECT", subject);
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING_PERSON, personRef: p1",
    "LOCATE_IDENTIFY, personRef: p2",
    "OBJECT_SEIZE, vehicleRef: k1",
    "OBJECT_SEIZE, object: {serialNumber: [Y60]}",
    "VESSEL, vesselRef: v1",
    "IMMINENT_THREAT, threat: {place: {city: Dakar}}",
    "MODUS_OPERANDI, modusOperandi: {paymentMethod: [HAWALA]}",
    "UNIDENTIFIED_BODY, unidentified: {description: {heightCm: 172}}",
    "UNIDENTIFIED_BODY, unidentified: {biometric: [{type: DNA}]}",
    "UNKNOWN_WANTED, unidentified: {biometric: [{type: LATENT_PRINT}]}",
  })
  void a_category_takes_its_subjects(String category, String subject) {
    assertThat(about(alert(category, "{" + subject + "}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "VESSEL, personRef: p1",
    "OBJECT_SEIZE, modusOperandi: {paymentMethod: [HAWALA]}",
    "MODUS_OPERANDI, vesselRef: v1",
    "UNIDENTIFIED_BODY, personRef: p1",
    "SANCTIONED, vehicleRef: k1",
  })
  void a_category_takes_no_other_subject(String category, String subject) {
    assertThat(about(alert(category, "{" + subject + "}")))
        .containsExactly("subject-of-its-category /alertCreate/subject");
  }

  @Test
  void two_subjects_are_left_to_the_schema() {
    assertThat(about(alert("VESSEL", "{vesselRef: v1, personRef: p1}"))).isEmpty();
  }

  @Test
  void a_category_that_nobody_knows_is_left_to_the_schema() {
    assertThat(about(alert("RED", "{vehicleRef: k1}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"WARNING_OFFENDER, 1", "WITNESS_JUDICIAL, 1", "MISSING_PERSON, 2"})
  void a_person_has_the_role_that_the_category_needs(String category, int person) {
    assertThat(about(alert(category, "{personRef: p" + person + "}")))
        .containsExactly("role-of-its-category /alertCreate/person[" + person + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MISSING_PERSON", "CHILD_AT_RISK", "VULNERABLE_PERSON"})
  void whether_to_protect_is_said(String category) {
    String silent = change(alert(category, "{personRef: p1}"), "protectionRequested: true,", "");
    assertThat(about(silent)).containsExactly("protection-said /alertCreate");
  }

  @Test
  void nobody_can_recognise_somebody_of_whom_nothing_is_told() {
    String body = alert("UNIDENTIFIED_BODY", "{unidentified: {sex: M, description: {}}}");
    assertThat(about(body))
        .containsExactly("unidentified-described /alertCreate/subject/unidentified");
  }

  @ParameterizedTest
  @ValueSource(strings = {"biometric: [{type: FACE}]", "description: {heightCm: 180}"})
  void an_unknown_person_is_wanted_by_prints(String known) {
    assertThat(about(alert("UNKNOWN_WANTED", "{unidentified: {" + known + "}}")))
        .containsExactly("unknown-wanted-by-prints /alertCreate/subject/unidentified");
  }

  @ParameterizedTest
  @CsvSource({
    "vehicleRef: k1, plate, colour, vehicle[1]",
    "documentRef: [d1], number, place, document[1]",
    "documentRef: [d2], mrz, place, document[2]",
    "vesselRef: v1, hull, position, vessel[1]",
  })
  void a_thing_has_something_to_recognise_it_by(
      String subject, String mark, String instead, String place) {
    String alert = alert("OBJECT_SEIZE", "{" + subject + "}");
    assertThat(about(alert)).isEmpty();
    assertThat(about(change(alert, mark + ":", instead + ":")))
        .containsExactly("sought-thing-identified /alertCreate/" + place);
  }

  @Test
  void a_country_reports_its_own_documents_as_lost() {
    String stolen = change(alert("OBJECT_SEIZE", "{documentRef: [d1, d2]}"), "COUNTERFEIT", "LOST");
    String fault = "lost-document-of-own-country /alertCreate/document[%d]/issuingState";
    assertThat(about(stolen)).containsExactly(fault.formatted(2));
    assertThat(about(change(stolen, "sender:", "onBehalfOf: {country: GN}, sender:")))
        .containsExactly(fault.formatted(1));
    assertThat(about(change(stolen, "{country: SN}", "{country: ZZ}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"D", "DEU"})
  void germany_is_d_in_its_passports(String issuer) {
    String german = change(alert("OBJECT_SEIZE", "{documentRef: [d1]}"), "SEN,", issuer + ",");
    assertThat(about(change(german, "{country: SN}", "{country: DE}"))).isEmpty();
    assertThat(about(german)).hasSize(1);
  }

  @Test
  void a_vessel_in_distress_comes_first_and_names_nobody() {
    String distress = change(alert("VESSEL", "{vesselRef: v1}"), "DEPARTED", "IN_DISTRESS");
    assertThat(about(distress))
        .containsExactlyInAnyOrder(
            "distress-very-urgent /urgency/level",
            "distress-names-nobody /alertCreate/person[1]",
            "distress-names-nobody /alertCreate/person[2]");
    String first = change(distress, "ROUTINE", "VERY_URGENT_IMMINENT");
    assertThat(about(change(first, "person:", "location:"))).isEmpty();
  }

  @Test
  void whose_identity_is_misused_is_not_searched_for() {
    String misused =
        change(
            alert("SANCTIONED", "{personRef: p1}"),
            "role: [CONTACT]",
            "role: [SUSPECT], misusedIdentityOf: p1");
    assertThat(about(misused))
        .containsExactly("misused-identity-protected /alertCreate/subject/personRef");
    assertThat(about(change(misused, "personRef: p1", "personRef: p2"))).isEmpty();
    assertThat(about(change(misused, "SANCTIONED", "MISSING_PERSON"))).isEmpty();
  }

  @Test
  void every_category_has_its_line_in_the_table() {
    assertThat(Category.codes())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(AlertCategory.values()).map(AlertCategory::name).toList());
  }
}
