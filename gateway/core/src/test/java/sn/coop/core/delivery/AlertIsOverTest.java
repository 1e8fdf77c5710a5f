package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Draft.aMessage;
import static sn.coop.core.fixtures.Parties.CNP;
import static sn.coop.core.fixtures.Parties.DPJ;
import static sn.coop.core.fixtures.Parties.DPJ_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.message.MessageType.ALERT_CANCEL;
import static sn.coop.core.message.MessageType.ALERT_CREATE;
import static sn.coop.core.message.MessageType.ALERT_HIT;
import static sn.coop.core.message.MessageType.ALERT_HIT_CONFIRMATION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.casefile.Movement;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.failure.Failure;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.fixtures.Parties;
import sn.coop.core.fixtures.Parts;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.MessageType.Family;
import sn.coop.core.partner.Environment;
import sn.coop.core.partner.Partner;

/** A hit on an alert that is over: the gateway answers in the place of the owner, at once. */
class AlertIsOverTest {
  private static final Partner MADRID_POLICE =
      Parties.agreeing(MADRID, Set.of(Family.MLA, Family.ALERT), Environment.PRODUCTION);
  private static final Draft ALERT = said(ALERT_CREATE, DPJ_SYSTEM, 1, "version: 1");
  private static final Draft HIT = said(ALERT_HIT, MADRID_POLICE, 3, "version: 1");

  private final Dakar dakar = new Dakar(Environment.PRODUCTION, List.of(DPJ_SYSTEM, MADRID_POLICE));

  private static Draft said(MessageType type, Partner from, int number, String body) {
    Draft message = from.equals(DPJ_SYSTEM) ? aMessage(type, DPJ, CNP) : aMessage(type, CNP, DPJ);
    return message
        .numbered(number)
        .about(number == 1 ? Optional.empty() : Optional.of(ALERT.id()))
        .holding(Parts.read("{%s: {alertId: A1, %s}}".formatted(type.body(), body)));
  }

  @BeforeEach
  void theAlertIsKnown() throws Failure {
    dakar.receive(ALERT, DPJ_SYSTEM);
  }

  private void cancel() throws Failure {
    dakar.receive(
        said(ALERT_CANCEL, DPJ_SYSTEM, 2, "lastVersion: 1, reason: WITHDRAWN_BY_JUDGE"),
        DPJ_SYSTEM);
  }

  private List<Stored> dueForMadrid(MessageType type) throws Failure {
    return dakar.ledger.due(dakar.clock.instant(), 100).stream()
        .map(delivery -> dakar.ledger.find(delivery.leg().message()).orElseThrow())
        .filter(message -> message.envelope().type() == type)
        .toList();
  }

  @Test
  void a_hit_on_a_cancelled_alert_is_answered_in_the_transaction_that_records_it() throws Failure {
    cancel();
    int entries = dakar.ledger.entries.size();
    Ledger.Recorded recorded = dakar.receive(HIT, MADRID_POLICE);
    Stored answer = dueForMadrid(ALERT_HIT_CONFIRMATION).get(0);
    assertThat(answer.envelope().sender()).isEqualTo(Parties.GATEWAY);
    assertThat(answer.envelope().recipients()).containsExactly(CNP);
    assertThat(answer.envelope().identity().refTo()).contains(HIT.id());
    assertThat(answer.envelope().conversation()).isEqualTo(HIT.conversation());
    assertThat(
            dakar
                .canon
                .read(answer.sealed().content(), MediaType.JSON)
                .content()
                .at("alertHitConfirmation", "answer")
                .orElseThrow()
                .text())
        .isEqualTo("ALERT_NO_LONGER_VALID");
    assertThat(recorded.dispatch()).as("the owner's copy and the answer").hasSize(2);
    assertThat(dakar.ledger.entries).hasSize(entries + 1);
  }

  @Test
  void the_owners_file_shows_the_hit_and_the_answer() throws Failure {
    cancel();
    dakar.receive(HIT, MADRID_POLICE);
    List<TimelineEntry> lines = dakar.ledger.timeline(HIT.conversation(), DPJ);
    TimelineEntry hit = lines.get(lines.size() - 2);
    TimelineEntry answer = lines.get(lines.size() - 1);
    assertThat(hit.movement().changes())
        .contains(
            new Movement.Change("hit:" + HIT.id(), "REPORTED>ALERT_INVALID, by=ES-CNP, version=1"));
    assertThat(answer.step().verb()).isEqualTo("answer");
    assertThat(answer.step().actor()).isEqualTo("SN-GATEWAY");
    assertThat(answer.step().note()).isEqualTo("ALERT_HIT_CONFIRMATION");
    assertThat(answer.leafHash()).isEqualTo(hit.leafHash());
  }

  @Test
  void a_hit_on_an_alert_in_force_is_for_its_owner_to_answer() throws Failure {
    dakar.receive(HIT, MADRID_POLICE);
    assertThat(dueForMadrid(ALERT_HIT_CONFIRMATION)).isEmpty();
    List<TimelineEntry> lines = dakar.ledger.timeline(HIT.conversation(), DPJ);
    assertThat(lines.get(lines.size() - 1).step().verb()).isEqualTo("record");
  }

  @Test
  void a_repeated_hit_is_answered_once() throws Failure {
    cancel();
    dakar.receive(HIT, MADRID_POLICE);
    dakar.receive(HIT, MADRID_POLICE);
    assertThat(dueForMadrid(ALERT_HIT_CONFIRMATION)).hasSize(1);
  }

  /** Between the decision to record and the record itself, another may have cancelled. */
  @Test
  void a_cancellation_that_comes_in_between_is_seen() throws Failure {
    Admitted hit = dakar.admit(dakar.letter(HIT, MADRID_POLICE).arrival());
    cancel();
    dakar.recorder.record(hit);
    assertThat(dueForMadrid(ALERT_HIT_CONFIRMATION)).hasSize(1);
  }

  @Test
  void the_gateway_of_a_reporting_authority_answers_nothing_for_another_owner() throws Failure {
    Draft theirs = said(ALERT_CREATE, MADRID_POLICE, 1, "version: 1").in(7);
    dakar.receive(theirs.about(Optional.empty()), MADRID_POLICE);
    Draft hit = said(ALERT_HIT, DPJ_SYSTEM, 3, "version: 1").in(7);
    dakar.receive(
        said(ALERT_CANCEL, MADRID_POLICE, 2, "lastVersion: 1, reason: EXECUTED").in(7),
        MADRID_POLICE);
    dakar.receive(hit, DPJ_SYSTEM);
    assertThat(dueForMadrid(ALERT_HIT_CONFIRMATION)).isEmpty();
  }
}
