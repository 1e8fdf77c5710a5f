package sn.coop.core.rule.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.rule.alert.Asked.about;
import static sn.coop.core.rule.alert.Asked.change;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertLifeRulesTest {
  private static final String CHECK =
      """
      {messageType: ALERT_CREATE, recipient: [{authority: GM-GID}], createdAt: "2026-11-23T08:00:00Z",
       handling: {evaluation: {source: A}},
       alertCreate: {version: 1, category: DISCREET_CHECK, form: BILATERAL_ALERT,
        validFrom: "2026-11-24T00:00:00Z", validUntil: "2027-11-23T08:00:00Z", reviewDate: "2027-05-01",
        subject: {vehicleRef: k1}, vehicle: [{localId: k1, plate: DK-4417-BN}]}}
      """;
  private static final String UPDATE =
      CHECK
          .replace("ALERT_CREATE", "ALERT_UPDATE")
          .replace("alertCreate", "alertUpdate")
          .replace("version: 1", "version: 2, changedPath: ['/alertUpdate/vehicle']");
  private static final String EXTENSION =
      """
      {messageType: ALERT_EXTEND, createdAt: "2026-11-23T08:00:00Z",
       alertExtend: {version: 2, category: DISCREET_CHECK, validUntil: "2027-11-23T08:00:00Z"}}
      """;

  @Test
  void what_says_all_is_not_refused() {
    assertThat(about(CHECK)).isEmpty();
    assertThat(about(UPDATE)).isEmpty();
    assertThat(about(EXTENSION)).isEmpty();
  }

  @Test
  void a_message_that_says_nothing_at_all_is_left_to_its_schema() {
    assertThat(about("{messageType: ALERT_CREATE, alertCreate: {}}")).isEmpty();
    assertThat(about("{messageType: ALERT_HIT}")).isEmpty();
  }

  @Test
  void an_alert_is_evaluated() {
    assertThat(about(change(CHECK, "evaluation: {source: A}", "tlp: RED")))
        .containsExactly("alert-evaluated /handling");
    assertThat(about(change(EXTENSION, "alertExtend", "handling: {tlp: RED}, alertExtend")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOTICE_REQUEST", "REGIONAL_ALERT"})
  void a_check_is_never_published(String form) {
    String published = change(CHECK, "BILATERAL_ALERT", form);
    assertThat(about(published)).containsExactly("check-never-published /alertCreate/form");
    assertThat(about(change(published, "DISCREET_CHECK", "OBJECT_SEIZE"))).isEmpty();
  }

  @Test
  void a_check_is_never_copied() {
    String copied = change(CHECK, "createdAt", "copyTo: [{authority: GM-GPF}], createdAt");
    assertThat(about(change(copied, "BILATERAL_ALERT", "DIFFUSION")))
        .containsExactly("check-never-published /copyTo[1]");
  }

  @Test
  void a_bilateral_alert_has_one_recipient() {
    String two =
        change(CHECK, "[{authority: GM-GID}]", "[{authority: GM-GID}, {authority: GM-GPF}]");
    assertThat(about(two)).containsExactly("bilateral-has-one-recipient /alertCreate/form");
    assertThat(about(change(two, "BILATERAL_ALERT", "DIFFUSION"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-11-23T08:00:01Z, alert-retention",
    "2026-11-24T00:00:00Z, alert-ends-after-it-begins",
    "2026-11-23T09:00:00+01:00, alert-ends-after-it-begins",
  })
  void an_alert_ends_after_it_begins_and_not_too_late(String end, String rule) {
    String reviewless = change(CHECK, " reviewDate: \"2027-05-01\",", "");
    assertThat(about(change(reviewless, "2027-11-23T08:00:00Z", end)))
        .containsExactly(rule + " /alertCreate/validUntil");
  }

  @Test
  void an_object_is_sought_for_ten_years() {
    String object = change(CHECK, "DISCREET_CHECK", "OBJECT_SEIZE");
    assertThat(about(change(object, "2027-11-23T08:00:00Z", "2036-11-23T08:00:00Z"))).isEmpty();
    assertThat(about(change(object, "2027-11-23T08:00:00Z", "2036-11-23T08:00:01Z")))
        .containsExactly("alert-retention /alertCreate/validUntil");
  }

  @Test
  void an_extension_is_bound_like_an_alert() {
    assertThat(about(change(EXTENSION, "2027-11-23T08", "2027-11-23T09")))
        .containsExactly("alert-retention /alertExtend/validUntil");
    assertThat(about(change(EXTENSION, "2027-11-23T08", "2026-11-23T08")))
        .containsExactly("alert-ends-after-it-begins /alertExtend/validUntil");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2027-11-24"})
  void an_alert_is_reviewed_while_it_lives(String review) {
    assertThat(about(change(CHECK, "2027-05-01", review)))
        .containsExactly("review-before-end /alertCreate/reviewDate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2027-11-23"})
  void an_alert_may_be_reviewed_on_its_first_and_on_its_last_day(String review) {
    assertThat(about(change(CHECK, "2027-05-01", review))).isEmpty();
  }

  @Test
  void versions_begin_with_one_and_go_on_with_two() {
    assertThat(about(change(CHECK, "version: 1", "version: 2")))
        .containsExactly("create-is-first-version /alertCreate/version");
    assertThat(about(change(UPDATE, "version: 2", "version: 1")))
        .containsExactly("update-is-later-version /alertUpdate/version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/alertUpdate/vehicle[1]/plate", "/alertUpdate/vehicle[1]", "/alertUpdate/form"})
  void a_changed_place_is_there(String path) {
    assertThat(about(change(UPDATE, "/alertUpdate/vehicle'", path + "'"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/alertUpdate/vehicle[2]", "/alertUpdate/vehi", "/alertUpdate/vehicle[1]/vin"})
  void a_changed_place_that_is_not_there_is_told(String path) {
    assertThat(about(change(UPDATE, "/alertUpdate/vehicle'", path + "'")))
        .containsExactly("changed-path-resolves /alertUpdate/changedPath[1]");
  }

  @Test
  void a_cancelled_alert_is_deleted() {
    String cancel = "{messageType: ALERT_CANCEL, alertCancel: {deletionRequired: true}}";
    assertThat(about(cancel)).isEmpty();
    assertThat(about(change(cancel, "true", "false")))
        .containsExactly("cancel-deletes /alertCancel/deletionRequired");
  }

  @Test
  void whoever_flags_says_why_and_nobody_else_does() {
    String flagged =
        "{messageType: ALERT_RECEIPT, alertReceipt: {state: FLAGGED, flagReason: MINOR}}";
    assertThat(about(flagged)).isEmpty();
    assertThat(about(change(flagged, ", flagReason: MINOR", "")))
        .containsExactly("flag-reason-needed /alertReceipt");
    assertThat(about(change(flagged, "FLAGGED", "STORED")))
        .containsExactly("flag-reason-only-if-flagged /alertReceipt/flagReason");
  }
}
