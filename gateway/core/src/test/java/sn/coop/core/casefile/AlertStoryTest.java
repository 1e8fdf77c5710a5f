package sn.coop.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Parties.BCN;
import static sn.coop.core.fixtures.Parties.CENTIF;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.SGCJI;
import static sn.coop.core.message.MessageType.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sn.coop.core.message.AuthorityCode;

/** Alerts from their first version to the last deletion. */
class AlertStoryTest {
  private final Story story = new Story();

  private Fact alert(AuthorityCode... to) {
    return story.opens(
        ALERT_CREATE,
        BCN,
        List.of(to),
        "alertId=SN-BCN/2026/14",
        "version=1",
        "validUntil=2027-03-02T00:00:00Z");
  }

  private SubjectState subject(String name) {
    return story.file(BCN).status().subjects().stream()
        .filter(one -> one.subject().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> details() {
    return subject("case").details();
  }

  @Test
  void an_update_replaces_the_whole_and_raises_the_version() {
    Fact alert = alert(SGCJI, DGPJ);
    assertThat(details())
        .isEqualTo(
            Map.of(
                "alertId", "SN-BCN/2026/14",
                "version", "1",
                "validUntil", "2027-03-02T00:00:00Z",
                "exposure", "0 of 2 hold version 1"));
    story.about(alert, ALERT_RECEIPT, SGCJI, "version=1", "state=STORED");
    assertThat(details()).containsEntry("exposure", "1 of 2 hold version 1");
    Fact second = story.about(alert, ALERT_UPDATE, BCN, "version=2");
    assertThat(details())
        .containsEntry("version", "2")
        .containsEntry("validUntil", "2027-03-02T00:00:00Z")
        .containsEntry("exposure", "0 of 2 hold version 2");
    story.about(second, ALERT_RECEIPT, SGCJI, "version=2", "state=STORED");
    assertThat(subject("recipient:ES").trail()).hasToString("PENDING>STORED>UPDATED");
    assertThat(subject("recipient:CV").state()).isEqualTo("PENDING");
  }

  @Test
  void a_version_that_arrives_after_a_later_one_changes_nothing() {
    Fact alert = alert(SGCJI);
    story.about(alert, ALERT_UPDATE, BCN, "version=2");
    story.about(alert, ALERT_UPDATE, BCN, "version=3");
    CaseFile withoutSecond = Story.file(SGCJI, List.of(alert, story.facts.get(2)));
    assertThat(withoutSecond.status().subjects().get(0).details()).containsEntry("version", "3");
    Movement late = Story.hear(withoutSecond, story.facts.get(1));
    assertThat(late.marks()).containsExactly(Mark.LATE);
    assertThat(late.changes()).isEmpty();
  }

  @Test
  void an_extension_lasts_and_a_suspension_stops_it_for_a_while() {
    Fact alert = alert(SGCJI);
    story.about(alert, ALERT_EXTEND, BCN, "version=1", "validUntil=2028-03-02T00:00:00Z");
    assertThat(details()).containsEntry("validUntil", "2028-03-02T00:00:00Z");
    story.about(alert, ALERT_SUSPEND, BCN, "version=1");
    assertThat(subject("case").state()).isEqualTo("SUSPENDED");
    story.about(alert, ALERT_SUSPEND, BCN, "version=1", "resumed=true");
    assertThat(subject("case").trail()).hasToString("ACTIVE>SUSPENDED>ACTIVE");
  }

  @Test
  void who_still_holds_a_cancelled_alert_is_told_until_the_last_has_deleted_it() {
    Fact alert = alert(SGCJI, DGPJ);
    Fact cancelled =
        story.about(alert, ALERT_CANCEL, BCN, "version=1", "reason=WITHDRAWN_BY_JUDGE");
    story.about(cancelled, ALERT_RECEIPT, SGCJI, "version=1", "state=DELETED_CONFIRMED");
    assertThat(subject("case").state()).isEqualTo("CANCELLED");
    assertThat(details()).containsEntry("exposure", "1 of 2 confirmed deletion");
    story.about(cancelled, ALERT_RECEIPT, DGPJ, "version=1", "state=DELETED_CONFIRMED");
    assertThat(subject("case").state()).isEqualTo("PURGED");
    assertThat(details()).containsEntry("exposure", "2 of 2 confirmed deletion");
  }

  @Test
  void whom_a_cancellation_did_not_reach_is_told_once_more_until_nobody_holds_the_alert() {
    Fact alert = alert(SGCJI, DGPJ);
    Fact first = story.about(alert, ALERT_CANCEL, BCN, "version=1", "reason=EXECUTED");
    story.about(first, ALERT_RECEIPT, SGCJI, "version=1", "state=DELETED_CONFIRMED");
    CaseFile executed = story.file(BCN);
    Fact again = story.about(alert, ALERT_CANCEL, BCN, "version=1", "reason=EXECUTED");
    assertThat(Conduct.fault(executed, again, true)).isEmpty();
    assertThat(subject("case").trail()).hasToString("ACTIVE>EXECUTED");
    story.about(again, ALERT_RECEIPT, DGPJ, "version=1", "state=DELETED_CONFIRMED");
    CaseFile purged = story.file(BCN);
    assertThat(purged.status().state()).isEqualTo("PURGED");
    Fact late = story.about(alert, ALERT_CANCEL, BCN, "version=1", "reason=EXECUTED");
    assertThat(Conduct.fault(purged, late, true)).isPresent();
  }

  @Test
  void the_file_of_a_recipient_is_about_itself_alone() {
    alert(SGCJI, DGPJ);
    assertThat(Story.standing(story.file(DGPJ)))
        .isEqualTo("case ACTIVE, recipient:CV-DGPJ PENDING");
  }

  @Test
  void a_hit_is_confirmed_and_its_custody_clock_shown() {
    Fact alert = alert(SGCJI);
    Fact hit =
        story.about(
            alert,
            ALERT_HIT,
            SGCJI,
            "version=1",
            "custodySince=2026-03-02T16:40:00Z",
            "custodyLimit=2026-03-05T16:40:00Z");
    assertThat(subject("hit").details())
        .containsEntry("custodyLimit", "2026-03-05T16:40:00Z")
        .containsEntry("by", "ES-MJU-SGCJI");
    Fact more = story.about(hit, ALERT_HIT_CONFIRMATION, BCN, "answer=MORE_INFO");
    assertThat(subject("hit").state()).isEqualTo("MORE_INFO");
    Fact yes = story.about(hit, ALERT_HIT_CONFIRMATION, BCN, "answer=CONFIRMED");
    assertThat(more.id()).isNotEqualTo(yes.id());
    story.about(yes, ALERT_HIT_OUTCOME, SGCJI, "outcome=ARRESTED");
    assertThat(subject("hit").trail())
        .hasToString("REPORTED>MORE_INFO>CONFIRMED>(ACTION_TAKEN)>OUTCOME");
    story.about(alert, ALERT_CANCEL, BCN, "version=1", "reason=EXECUTED");
    assertThat(subject("case").state()).isEqualTo("EXECUTED");
    assertThat(subject("hit").state()).isEqualTo("CLOSED");
  }

  @Test
  void nobody_is_held_because_an_answer_is_missing() {
    Fact alert = alert(SGCJI);
    Fact hit = story.about(alert, ALERT_HIT, SGCJI, "version=1");
    Fact arrested = story.about(hit, ALERT_HIT_OUTCOME, SGCJI, "outcome=ARRESTED");
    assertThat(subject("hit").state()).isEqualTo("REPORTED");
    story.facts.remove(arrested);
    story.about(hit, ALERT_HIT_OUTCOME, SGCJI, "outcome=RELEASED");
    assertThat(subject("hit").state()).isEqualTo("OUTCOME");
  }

  @Test
  void a_hit_on_a_cancelled_alert_is_invalid_at_once() {
    Fact alert = alert(SGCJI);
    story.about(alert, ALERT_CANCEL, BCN, "version=1", "reason=WITHDRAWN_BY_JUDGE");
    CaseFile cancelled = story.file(BCN);
    Fact hit = story.later(Duration.ofDays(12)).about(alert, ALERT_HIT, SGCJI, "version=1");
    Movement movement = Story.hear(cancelled, hit);
    assertThat(movement.changes())
        .containsExactly(
            new Movement.Change(
                "hit:" + hit.id(), "REPORTED>ALERT_INVALID, by=ES-MJU-SGCJI, version=1"));
  }

  @Test
  void a_hit_that_waits_when_its_alert_is_cancelled_is_invalid_from_then_on() {
    Fact alert = alert(SGCJI);
    story.about(alert, ALERT_HIT, SGCJI, "version=1");
    story.about(alert, ALERT_CANCEL, BCN, "version=1", "reason=ERROR_IDENTITY");
    assertThat(subject("hit").state()).isEqualTo("ALERT_INVALID");
  }

  @Test
  void an_alert_expires_by_itself_and_a_hit_after_that_is_invalid() {
    Fact alert = alert(SGCJI);
    story.later(Duration.ofDays(400)).about(alert, ALERT_HIT, SGCJI, "version=1");
    assertThat(subject("case").state()).isEqualTo("EXPIRED");
    assertThat(subject("hit").state()).isEqualTo("ALERT_INVALID");
  }

  @Test
  void a_gateway_answers_for_the_owner_that_an_alert_is_over_and_nothing_else() {
    Fact alert = alert(SGCJI);
    Fact hit = story.about(alert, ALERT_HIT, SGCJI, "version=1");
    CaseFile file = story.file(SGCJI);
    Fact confirmed = story.about(hit, ALERT_HIT_CONFIRMATION, CENTIF, "answer=CONFIRMED");
    Fact over = story.about(hit, ALERT_HIT_CONFIRMATION, CENTIF, "answer=ALERT_NO_LONGER_VALID");
    assertThat(Story.hear(file, confirmed).changes()).isEmpty();
    assertThat(Story.hear(file, over).changes())
        .extracting(Movement.Change::how)
        .containsExactly("REPORTED>ALERT_INVALID");
  }
}
