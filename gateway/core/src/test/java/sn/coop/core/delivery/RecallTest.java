package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Dakar.signedBy;
import static sn.coop.core.fixtures.Draft.aRecallOf;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Draft.evidence;
import static sn.coop.core.fixtures.Parties.AUDIENCIA;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.PRAIA;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.evidence.EvidenceNotice.Event;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Failure;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageType;
import sn.coop.core.partner.Partner;

/** A sender takes a message back. */
class RecallTest {
  private static final Draft REQUEST = aRequest();
  private static final Duration A_YEAR = Duration.ofDays(365);

  private final Dakar dakar = new Dakar();

  private TransportState state(Draft message, AuthorityCode recipient) throws Failure {
    return dakar.ledger.recipients(message.key()).stream()
        .filter(one -> one.recipient().equals(recipient))
        .map(RecipientState::state)
        .findFirst()
        .orElseThrow();
  }

  private boolean isDue(Delivery delivery) throws Failure {
    return dakar.ledger.due(dakar.clock.instant(), 100).stream()
        .anyMatch(due -> due.id().equals(delivery.id()));
  }

  /** What the gateway itself has still to tell through this partner, in whatever order. */
  private List<EvidenceNotice> told(Partner to) throws Failure {
    return dakar.ledger.due(dakar.clock.instant().plus(A_YEAR), 100).stream()
        .filter(due -> due.leg().to().equals(to.id()))
        .map(due -> dakar.ledger.find(due.leg().message()).orElseThrow())
        .filter(one -> one.envelope().type() == MessageType.DELIVERY_EVIDENCE)
        .map(this::notice)
        .toList();
  }

  private EvidenceNotice notice(Stored evidence) {
    try {
      return dakar.canon.read(evidence.sealed().content(), MediaType.JSON).notice().orElseThrow();
    } catch (Failure e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void what_was_not_sent_yet_is_not_sent_any_more_and_the_recall_travels_on() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    dakar.receive(aRecallOf(REQUEST), DACG_SYSTEM);
    Delivery recalled = dakar.delivery(REQUEST, MADRID);
    assertThat(recalled.standing()).isEqualTo(Standing.RECALLED);
    assertThat(state(REQUEST, SGCJI)).isEqualTo(TransportState.RECALLED);
    assertThat(isDue(recalled)).isFalse();
    assertThat(dakar.dispatching.claim(recalled.id())).isEmpty();
    assertThat(dakar.dispatching.claim(dakar.delivery(aRecallOf(REQUEST), MADRID).id()))
        .as("it is not held back by what it recalls")
        .isPresent();
  }

  @Test
  void the_sender_is_told_what_was_taken_back() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    dakar.receive(aRecallOf(REQUEST), DACG_SYSTEM);
    assertThat(told(DACG_SYSTEM))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.event()).isEqualTo(Event.NON_DELIVERY);
              assertThat(notice.reason().orElseThrow().code()).isEqualTo("RECALLED");
              assertThat(notice.about())
                  .isEqualTo(
                      new EvidenceNotice.About(REQUEST.id(), REQUEST.digest(), List.of(SGCJI)));
            });
  }

  @Test
  void what_the_next_gateway_holds_is_recalled_by_its_evidence() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    Delivery delivery = dakar.delivery(REQUEST, MADRID);
    String jws = signedBy(MADRID, dakar.receiptFor(delivery, Stage.RELAYED));
    dakar.settling.receipted(delivery.id(), MADRID, jws);
    dakar.receive(aRecallOf(REQUEST), DACG_SYSTEM);
    assertThat(state(REQUEST, SGCJI)).isEqualTo(TransportState.RELAYED);
    assertThat(told(DACG_SYSTEM)).isEmpty();
    Draft evidence = evidence(Event.NON_DELIVERY, REQUEST);
    EvidenceNotice notice = evidence.canonical().notice().orElseThrow();
    EvidenceNotice.Reason reason = new EvidenceNotice.Reason("RECALLED", "taken back");
    dakar.receive(
        evidence.noticing(
            new EvidenceNotice(
                notice.event(),
                notice.about(),
                notice.at(),
                Optional.of(reason),
                Optional.empty())),
        MADRID);
    assertThat(state(REQUEST, SGCJI)).isEqualTo(TransportState.RECALLED);
    assertThat(dakar.delivery(REQUEST, MADRID).standing()).isEqualTo(Standing.RECALLED);
  }

  @Test
  void what_a_local_system_has_not_fetched_is_taken_out_of_its_inbox() throws Failure {
    Draft inbound = aRequest().from(SGCJI).to(DACG);
    dakar.receive(inbound, MADRID);
    dakar.attempt(dakar.delivery(inbound, DACG_SYSTEM));
    assertThat(dakar.ledger.awaiting(DACG_SYSTEM.id(), 10)).hasSize(1);
    dakar.receive(aRecallOf(inbound), MADRID);
    assertThat(state(inbound, DACG)).isEqualTo(TransportState.RECALLED);
    assertThat(dakar.ledger.awaiting(DACG_SYSTEM.id(), 10)).isEmpty();
    assertThat(told(MADRID)).hasSize(1);
  }

  @Test
  void what_was_delivered_stays_delivered() throws Failure {
    Draft inbound = aRequest().from(SGCJI).to(DACG);
    dakar.receive(inbound, MADRID);
    Delivery delivery = dakar.delivery(inbound, DACG_SYSTEM);
    String jws = signedBy(DACG_SYSTEM, dakar.receiptFor(delivery, Stage.DELIVERED));
    dakar.settling.receipted(delivery.id(), DACG_SYSTEM, jws);
    dakar.receive(aRecallOf(inbound), MADRID);
    assertThat(state(inbound, DACG)).isEqualTo(TransportState.DELIVERED);
    assertThat(told(MADRID)).extracting(EvidenceNotice::event).containsExactly(Event.DELIVERY);
  }

  @Test
  void a_recall_that_came_too_late_is_shown_as_what_it_is() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    Delivery delivery = dakar.delivery(REQUEST, MADRID);
    dakar.attempt(delivery);
    dakar.receive(aRecallOf(REQUEST), DACG_SYSTEM);
    assertThat(state(REQUEST, SGCJI)).isEqualTo(TransportState.RECALLED);
    String jws = signedBy(MADRID, dakar.receiptFor(delivery, Stage.RELAYED));
    assertThat(dakar.settling.receipted(delivery.id(), MADRID, jws)).isTrue();
    assertThat(state(REQUEST, SGCJI)).isEqualTo(TransportState.RELAYED);
  }

  @Test
  void it_is_taken_back_from_the_recipients_that_the_recall_names() throws Failure {
    Draft toThree = aRequest().to(SGCJI, AUDIENCIA, DGPJ);
    dakar.receive(toThree, DACG_SYSTEM);
    dakar.receive(aRecallOf(toThree).to(AUDIENCIA, DGPJ), DACG_SYSTEM);
    assertThat(state(toThree, SGCJI)).isEqualTo(TransportState.QUEUED);
    assertThat(state(toThree, AUDIENCIA)).isEqualTo(TransportState.RECALLED);
    assertThat(dakar.delivery(toThree, MADRID).standing()).isEqualTo(Standing.DUE);
    assertThat(dakar.delivery(toThree, PRAIA).standing()).isEqualTo(Standing.RECALLED);
    assertThat(told(DACG_SYSTEM))
        .extracting(notice -> notice.about().recipients())
        .containsExactlyInAnyOrder(List.of(AUDIENCIA), List.of(DGPJ));
  }

  @Test
  void nobody_takes_back_the_message_of_another() throws Failure {
    Draft inbound = aRequest().from(SGCJI).to(DACG);
    dakar.receive(inbound, MADRID);
    dakar.receive(aRecallOf(inbound).from(AUDIENCIA), MADRID);
    assertThat(state(inbound, DACG)).isEqualTo(TransportState.QUEUED);
  }

  @Test
  void what_comes_after_its_recall_is_recorded_and_not_sent() throws Failure {
    Draft inbound = aRequest().from(SGCJI).to(DACG);
    dakar.receive(aRecallOf(inbound), MADRID);
    assertThat(dakar.receive(inbound, MADRID).message().receipt()).isNotEmpty();
    assertThat(state(inbound, DACG)).isEqualTo(TransportState.RECALLED);
    assertThat(isDue(dakar.delivery(inbound, DACG_SYSTEM))).isFalse();
    assertThat(told(MADRID))
        .extracting(notice -> notice.reason().orElseThrow().code())
        .containsExactly("RECALLED");
  }
}
