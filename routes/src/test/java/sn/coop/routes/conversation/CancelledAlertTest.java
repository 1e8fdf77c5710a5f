package sn.coop.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static sn.coop.core.deadline.Deadline.Standing.RUNNING;
import static sn.coop.core.message.MessageType.ALERT_CANCEL;
import static sn.coop.core.message.MessageType.ALERT_HIT_CONFIRMATION;
import static sn.coop.core.message.MessageType.ALERT_HIT_OUTCOME;
import static sn.coop.core.message.MessageType.ALERT_UPDATE;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.delivery.Stored;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.MessageId;

/**
 * A judge in Dakar annuls the warrant of an alert that six countries hold. The line to Mali is down
 * for eleven days, so that two cancellations end undelivered; the owner hears it each time, and the
 * file says who still holds the alert. A hit that Mali reports meanwhile on the dead version is
 * answered by the gateway at once, and only the third cancellation closes the file.
 *
 * <p>Still to come for this scenario: the owner's duty officer is paged when a hit falls on a
 * cancelled alert, screens show the exposure, a cancellation that ends undelivered is sent again by
 * the gateway itself, and partners that read foreign forms get the cancellation in theirs.
 */
class CancelledAlertTest {
  private final SixHolders story = new SixHolders();

  @BeforeEach
  void six_countries_hold_the_alert_and_the_line_to_mali_is_cut() throws Failure {
    story.at("2026-11-24T09:00:00Z");
    story.publish();
    for (String holder : SixHolders.ALL) {
      story.confirm(holder, story.alert, "STORED");
    }
    assertThat(story.exposure()).isEqualTo("6 of 6 hold version 1");
    story.at("2026-12-01T08:00:00Z");
    story.region.cut("ML");
  }

  private MessageId cancelAndFiveDelete() throws Failure {
    story.at("2026-12-01T09:00:00Z");
    MessageId cancelled = story.cancel(SixHolders.ALL);
    story.at("2026-12-01T11:00:00Z");
    for (String holder : SixHolders.CONNECTED) {
      story.confirm(holder, cancelled, "DELETED_CONFIRMED");
    }
    return cancelled;
  }

  @Test
  void the_file_says_that_one_of_six_has_not_confirmed_the_deletion() throws Failure {
    MessageId cancelled = cancelAndFiveDelete();
    assertThat(story.standing("SN-DPJ", "case")).isEqualTo("CANCELLED");
    assertThat(story.exposure()).isEqualTo("5 of 6 confirmed deletion");
    for (String holder : SixHolders.CONNECTED) {
      assertThat(story.standing("SN-DPJ", "recipient:" + holder)).isEqualTo("DELETED_CONFIRMED");
      assertThat(story.standing(holder, "case")).as(holder).isEqualTo("PURGED");
      assertThat(story.transport(cancelled, holder)).isEqualTo("DELIVERED");
    }
    assertThat(story.standing("SN-DPJ", "recipient:ML-DGPN")).isEqualTo("STORED");
    assertThat(story.standing("ML-DGPN", "case")).as("has heard of nothing").isEqualTo("ACTIVE");
    assertThat(story.transport(cancelled, "ML-DGPN")).isEqualTo("FAILED_TEMP");
  }

  @Test
  void after_five_days_the_owner_hears_that_mali_was_not_reached() throws Failure {
    MessageId cancelled = cancelAndFiveDelete();
    story.at("2026-12-06T08:00:00Z");
    assertThat(story.undelivered(cancelled)).as("an hour before its end").isEmpty();
    story.at("2026-12-06T09:00:00Z");
    assertThat(story.undelivered(cancelled)).containsExactly("NON_DELIVERY EXPIRED ML-DGPN");
    assertThat(story.transport(cancelled, "ML-DGPN")).isEqualTo("EXPIRED");
    assertThat(story.standing("SN-DPJ", "case")).as("not purged").isEqualTo("CANCELLED");
    assertThat(story.exposure()).isEqualTo("5 of 6 confirmed deletion");
  }

  @Test
  void a_cancelled_alert_may_be_cancelled_again_but_not_updated() throws Failure {
    cancelAndFiveDelete();
    story.at("2026-12-06T10:00:00Z");
    MessageId again = story.cancel("ML-DGPN");
    assertThat(story.standing("SN-DPJ", "case")).isEqualTo("CANCELLED");
    assertThat(story.exposure()).isEqualTo("5 of 6 confirmed deletion");
    assertThat(story.line("SN-DPJ", "record", again).movement().marks()).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> story.revive("ML-DGPN"))
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(Code.ILLEGAL_TRANSITION);
              assertThat(refusal.faults().get(0).sentence().french())
                  .startsWith(ALERT_UPDATE + " ne peut pas suivre : le dossier est à l'état")
                  .contains("CANCELLED");
            });
  }

  @Test
  void a_hit_of_mali_on_the_dead_version_is_answered_at_once_and_the_third_word_closes_the_file()
      throws Failure {
    MessageId first = cancelAndFiveDelete();
    story.at("2026-12-06T10:00:00Z");
    MessageId second = story.cancel("ML-DGPN");
    story.at("2026-12-11T10:00:00Z");
    assertThat(story.undelivered(first)).hasSize(1);
    assertThat(story.undelivered(second)).containsExactly("NON_DELIVERY EXPIRED ML-DGPN");
    story.at("2026-12-12T08:00:00Z");
    story.region.mend("ML");
    assertThat(story.received("ML-DGPN", ALERT_CANCEL)).as("nothing waits any more").isEmpty();
    MessageId hit = hitTheNextDay();
    release(hit);
    lastDeletion();
  }

  private MessageId hitTheNextDay() throws Failure {
    story.at("2026-12-13T06:30:00Z");
    MessageId hit = story.hit();
    Stored answer = story.received("ML-DGPN", ALERT_HIT_CONFIRMATION).get(0);
    assertThat(answer.envelope().sender().code()).isEqualTo("SN-GATEWAY");
    assertThat(answer.envelope().identity().refTo()).contains(hit);
    assertThat(answer.envelope().life().createdAt()).isEqualTo("2026-12-13T06:30:00Z");
    assertThat(story.said(answer, "alertHitConfirmation", "answer"))
        .isEqualTo("ALERT_NO_LONGER_VALID");
    assertThat(story.said(answer, "alertHitConfirmation", "whyNot"))
        .contains("n'est plus en vigueur");
    assertThat(story.standing("SN-DPJ", "hit:" + hit)).isEqualTo("ALERT_INVALID");
    assertThat(story.standing("ML-DGPN", "hit:" + hit)).isEqualTo("ALERT_INVALID");
    assertThat(story.standing("ML-DGPN", "case")).as("not by that answer").isEqualTo("ACTIVE");
    TimelineEntry line = story.line("SN-DPJ", "answer", answer.envelope().id());
    assertThat(line.step().actor()).as("no human").isEqualTo("SN-GATEWAY");
    assertThat(story.region.got("SN-DPJ")).as("the owner sees the hit").contains(hit);
    assertThat(story.custody(hit).due()).contains(Instant.parse("2026-12-15T06:10:00Z"));
    assertThat(story.custody(hit).standing(story.region.clock.instant())).isEqualTo(RUNNING);
    return hit;
  }

  private void release(MessageId hit) throws Failure {
    story.at("2026-12-13T07:15:00Z");
    story.released(hit);
    assertThat(story.received("SN-DPJ", ALERT_HIT_OUTCOME)).hasSize(1);
    assertThat(story.standing("SN-DPJ", "hit:" + hit)).isEqualTo("CLOSED");
    assertThat(story.standing("ML-DGPN", "hit:" + hit)).isEqualTo("OUTCOME");
    assertThat(story.exposure()).isEqualTo("5 of 6 confirmed deletion");
  }

  private void lastDeletion() throws Failure {
    story.at("2026-12-13T09:00:00Z");
    MessageId third = story.cancel("ML-DGPN");
    assertThat(story.transport(third, "ML-DGPN")).isEqualTo("DELIVERED");
    assertThat(story.standing("ML-DGPN", "case")).isEqualTo("CANCELLED");
    story.at("2026-12-13T10:00:00Z");
    story.confirm("ML-DGPN", third, "DELETED_CONFIRMED");
    assertThat(story.exposure()).isEqualTo("6 of 6 confirmed deletion");
    assertThat(story.standing("SN-DPJ", "case")).isEqualTo("PURGED");
  }

  @Test
  void before_it_is_cancelled_a_hit_waits_for_its_owner() throws Failure {
    story.region.mend("ML");
    MessageId hit = story.hit();
    assertThat(story.standing("SN-DPJ", "hit:" + hit)).isEqualTo("REPORTED");
    assertThat(story.received("ML-DGPN", ALERT_HIT_CONFIRMATION)).isEmpty();
  }
}
