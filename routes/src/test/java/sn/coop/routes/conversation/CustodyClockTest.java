package sn.coop.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import sn.coop.core.casefile.Mark;
import sn.coop.core.deadline.Deadline;
import sn.coop.core.deadline.Deadline.Standing;
import sn.coop.core.deadline.Terms;
import sn.coop.core.deadline.Workdays;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.identity.MatchingKey;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.MessageId;

/**
 * The Gambia stops the brother of a wanted man at Amdalai, whose name the third version of the
 * alert has as an alias, and the law lets it hold him for 72 hours. The owner answers within two:
 * it is not he. The brother is freed, the alert is corrected, and every recipient confirms.
 *
 * <p>Police do not search prints with police abroad: BIO_SEARCH goes from them to their own
 * national central bureau, and from bureau to bureau. The Gambian bureau is not in the table of
 * authorities, so the prints come with the hit, and the owner has them searched by the bureau in
 * Dakar. The clocks are read here from what the files keep. Until later work: the search in the
 * form that INTERPOL takes (INT-I, MPS and SRE), the officer on duty who is called while a clock
 * runs, a screen that shows it, and the law on which the custody rests. A file keeps when an
 * outcome was told, not when the person was let go.
 */
class CustodyClockTest {
  private static final String MRZ_NAME = "SAGNA LAMINE";

  private final Region region =
      new Region(
          Instant.parse("2026-11-20T09:40:12Z"),
          "SN-DPJ",
          "SN-BCN",
          "GM-GPF",
          "MR-DGSN",
          "ML-DGPN");
  private final ConversationId conversation = region.newCase();
  private final AlertFiles files = new AlertFiles(region, conversation, SanyangAlert.OWNER);

  @Test
  void the_brother_is_freed_and_every_recipient_confirms_the_corrected_alert() throws Exception {
    MessageId first = published();
    MessageId hit = stopped(first);
    searched();
    MessageId answer = denied(hit);
    released(hit, answer);
    MessageId corrected = corrected(first, hit);
    confirmed(corrected);
  }

  private MessageId published() throws Refusal, Deferral {
    MessageId first = say(SanyangAlert.published());
    region.at("2026-11-20T10:05:00Z");
    store(first, 1, SanyangAlert.RECIPIENTS);
    assertThat(files.exposure()).isEqualTo("3 of 3 hold version 1");
    region.at("2026-11-21T08:00:00Z");
    say(SanyangAlert.improved(first, 2));
    region.at("2026-11-22T08:00:00Z");
    MessageId third = say(SanyangAlert.improved(first, 3));
    assertThat(files.exposure()).isEqualTo("0 of 3 hold version 3");
    region.at("2026-11-22T08:30:00Z");
    store(third, 3, "GM-GPF", "MR-DGSN");
    assertThat(files.exposure()).isEqualTo("2 of 3 hold version 3");
    assertThat(files.subject("SN-DPJ", "recipient:ML-DGPN").details())
        .containsEntry("version", "1");
    assertThat(files.subject("GM-GPF", "recipient:GM-GPF").state()).isEqualTo("UPDATED");
    assertThat(files.sought("GM-GPF", third).matches(MatchingKey.of(MRZ_NAME))).isTrue();
    return first;
  }

  private MessageId stopped(MessageId first) throws Refusal, Deferral {
    region.at("2026-11-23T16:52:00Z");
    MessageId hit = say(SanyangAlert.held(first));
    assertThat(region.got("SN-DPJ")).contains(hit);
    for (String side : List.of("SN-DPJ", "GM-GPF")) {
      assertThat(files.subject(side, "hit:" + hit).state()).isEqualTo("REPORTED");
      assertThat(files.subject(side, "hit:" + hit).details())
          .containsEntry("by", "GM-GPF")
          .containsEntry("version", "3")
          .containsEntry("custodySince", "2026-11-23T16:40:00Z")
          .containsEntry("custodyLimit", "2026-11-26T16:40:00Z");
    }
    assertThat(files.subjects("MR-DGSN")).noneMatch(one -> one.subject().startsWith("hit:"));
    assertThat(custody(hit).start().atZone(Workdays.of("GM", Set.of()).zone()).toLocalTime())
        .isEqualTo(LocalTime.of(16, 40));
    assertThat(custody(hit).left(now()))
        .hasValueSatisfying(left -> assertThat(left).hasMinutes(4308));
    assertThat(custody(hit).standing(now())).isEqualTo(Standing.RUNNING);
    assertThat(confirmation(hit).due()).hasValue(Instant.parse("2026-11-23T18:52:00Z"));
    assertThat(confirmation(hit).standing(now())).isEqualTo(Standing.RUNNING);
    return hit;
  }

  private void searched() throws Refusal, Deferral {
    ConversationId search = region.newCase();
    region.at("2026-11-23T17:10:00Z");
    MessageId asked = region.say(SanyangAlert.prints("SN-DPJ", "SN-BCN"), search);
    region.at("2026-11-23T18:05:00Z");
    region.say(SanyangAlert.theBrothers(asked), search);
    assertThat(region.post("SN").ledger.cases(search.urn()))
        .hasSize(2)
        .allSatisfy(file -> assertThat(file.state()).isEqualTo("ANSWERED"));
    assertThat(region.post("GM").ledger.cases(search.urn())).isEmpty();
  }

  private MessageId denied(MessageId hit) throws Refusal, Deferral {
    region.at("2026-11-23T18:20:00Z");
    MessageId answer = say(SanyangAlert.notHim("SN-DPJ", hit));
    assertThat(region.got("GM-GPF")).endsWith(answer);
    assertThat(files.subject("SN-DPJ", "hit:" + hit).trail()).hasToString("REPORTED>NOT_CONFIRMED");
    assertThat(files.subject("GM-GPF", "hit:" + hit).trail()).hasToString("REPORTED>NOT_CONFIRMED");
    assertThat(confirmation(hit).standing(now())).isEqualTo(Standing.MET);
    assertThat(custody(hit).standing(now())).isEqualTo(Standing.RUNNING);
    return answer;
  }

  private void released(MessageId hit, MessageId answer) throws Refusal, Deferral {
    region.at("2026-11-23T18:45:00Z");
    MessageId outcome = say(SanyangAlert.ended("RELEASED", answer, "2026-11-23T18:40:00Z"));
    for (String side : List.of("SN-DPJ", "GM-GPF")) {
      assertThat(files.subject(side, "hit:" + hit).trail())
          .hasToString("REPORTED>NOT_CONFIRMED>(ACTION_TAKEN)>OUTCOME");
      assertThat(files.marks(side, outcome)).containsExactly(Mark.INFERRED);
    }
    assertThat(custody(hit).standing(now())).isEqualTo(Standing.MET);
    assertThat(custody(hit).met()).hasValue(now());
  }

  private MessageId corrected(MessageId first, MessageId hit) throws Refusal, Deferral {
    region.at("2026-11-24T08:20:00Z");
    MessageId fourth = say(SanyangAlert.corrected(first, 4, "p1"));
    assertThat(files.subject("SN-DPJ", "case").details()).containsEntry("version", "4");
    assertThat(files.exposure()).isEqualTo("0 of 3 hold version 4");
    assertThat(files.subject("SN-DPJ", "hit:" + hit).state()).isEqualTo("OUTCOME");
    for (String recipient : SanyangAlert.RECIPIENTS) {
      assertThat(region.got(recipient)).endsWith(fourth);
      assertThat(files.subject(recipient, "case").details()).containsEntry("version", "4");
      assertThat(files.sought(recipient, fourth).matches(MatchingKey.of(MRZ_NAME))).isFalse();
      assertThat(files.sought(recipient, fourth).matches(MatchingKey.of("Lamin Sanyang"))).isTrue();
    }
    return fourth;
  }

  private void confirmed(MessageId fourth) throws Refusal, Deferral {
    region.at("2026-11-24T08:30:00Z");
    store(fourth, 4, "GM-GPF", "MR-DGSN");
    region.cut("ML");
    region.at("2026-11-24T09:00:00Z");
    store(fourth, 4, "ML-DGPN");
    assertThat(files.exposure()).isEqualTo("2 of 3 hold version 4");
    assertThat(files.subject("ML-DGPN", "recipient:ML-DGPN").details())
        .containsEntry("version", "4");
    region.mend("ML");
    region.at("2026-11-24T13:00:00Z");
    region.carry();
    assertThat(files.exposure()).isEqualTo("3 of 3 hold version 4");
    assertThat(files.subjects("SN-DPJ"))
        .filteredOn(one -> one.subject().startsWith("recipient:"))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.state()).isEqualTo("UPDATED"));
    assertThat(files.file("SN-DPJ").state()).isEqualTo("ACTIVE");
  }

  @Test
  void nobody_is_held_past_the_limit_because_the_owner_is_silent() throws Exception {
    MessageId hit = stopped(published());
    region.at("2026-11-23T18:52:00Z");
    assertThat(confirmation(hit).standing(now())).isEqualTo(Standing.OVERDUE);
    assertThat(custody(hit).standing(now())).isEqualTo(Standing.RUNNING);
    region.cut("SN");
    region.at("2026-11-26T16:30:00Z");
    say(SanyangAlert.ended("RELEASED", hit, "2026-11-26T16:30:00Z"));
    assertThat(files.subject("GM-GPF", "hit:" + hit).trail()).hasToString("REPORTED>OUTCOME");
    assertThat(files.subject("SN-DPJ", "hit:" + hit).state()).isEqualTo("REPORTED");
    region.at("2026-11-26T16:40:00Z");
    assertThat(custody(hit).standing(now())).isEqualTo(Standing.OVERDUE);
    region.mend("SN");
    region.at("2026-11-26T18:00:00Z");
    region.carry();
    assertThat(files.subject("SN-DPJ", "hit:" + hit).trail()).hasToString("REPORTED>OUTCOME");
    refused(
        () -> say(SanyangAlert.notHim("SN-DPJ", hit)),
        Code.ILLEGAL_TRANSITION,
        "ALERT_HIT_CONFIRMATION ne peut pas suivre : le dossier est à l'état ACTIVE");
  }

  @Test
  void nobody_is_arrested_and_no_hit_is_answered_without_the_owner() throws Exception {
    MessageId hit = stopped(published());
    refused(
        () -> say(SanyangAlert.ended("ARRESTED", hit, "2026-11-23T16:52:00Z")),
        Code.ILLEGAL_TRANSITION,
        "ALERT_HIT_OUTCOME ne peut pas suivre : le dossier est à l'état ACTIVE");
    refused(() -> say(SanyangAlert.notHim("MR-DGSN", hit)), Code.NOT_CASE_PARTY, "n'est pas connu");
    assertThat(files.subject("GM-GPF", "hit:" + hit).state()).isEqualTo("REPORTED");
  }

  @Test
  void who_is_protected_is_not_searched_for_and_a_correction_is_of_the_version_in_force()
      throws Exception {
    MessageId first = published();
    refused(
        () -> say(SanyangAlert.corrected(first, 4, "p2")),
        Code.USE_LIMITATION_CONFLICT,
        "désigne la personne dont l'identité est usurpée");
    refused(
        () -> say(SanyangAlert.corrected(first, 5, "p1")),
        Code.ALERT_VERSION_STALE,
        "doit être 4 à présent");
    assertThat(files.subject("SN-DPJ", "case").details()).containsEntry("version", "3");
  }

  @Test
  void prints_are_not_searched_past_the_bureaux() {
    refused(
        () -> region.say(SanyangAlert.prints("GM-GPF", "SN-DPJ"), region.newCase()),
        Code.RECIPIENT_NOT_PERMITTED,
        "SN-DPJ ne reçoit pas BIO_SEARCH");
    refused(
        () -> region.say(SanyangAlert.prints("GM-GPF", "SN-BCN"), region.newCase()),
        Code.RECIPIENT_NOT_PERMITTED,
        "SN-BCN ne reçoit pas BIO_SEARCH de GM-GPF");
  }

  private static void refused(ThrowingCallable said, Code code, String french) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(said)
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .anySatisfy(
                        fault -> {
                          assertThat(fault.code()).isEqualTo(code);
                          assertThat(fault.sentence().french()).contains(french);
                        }));
  }

  private MessageId say(Said message) throws Refusal, Deferral {
    return region.say(message, conversation);
  }

  private void store(MessageId what, int version, String... recipients) throws Refusal, Deferral {
    for (String recipient : recipients) {
      say(SanyangAlert.stored(recipient, what, version, now().toString()));
    }
  }

  private Instant now() {
    return region.clock.instant();
  }

  private Deadline custody(MessageId hit) {
    var details = files.subject("SN-DPJ", "hit:" + hit).details();
    return Deadline.at(
        Terms.shipped().of("hit.custody"),
        Instant.parse(details.getOrDefault("custodySince", "")),
        Instant.parse(details.getOrDefault("custodyLimit", "")),
        files.heard(hit, ">OUTCOME"));
  }

  private Deadline confirmation(MessageId hit) {
    return Deadline.of(
        Terms.shipped().of("hit.confirmation"),
        files.heard(hit, "REPORTED").orElseThrow(),
        List.of(),
        files.heard(hit, ">NOT_CONFIRMED"),
        Workdays.of("SN", Set.of()));
  }
}
