package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Dakar.signedBy;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Draft.evidence;
import static sn.coop.core.fixtures.Parties.AUDIENCIA;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sn.coop.core.evidence.EvidenceNotice.Event;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.message.AuthorityCode;

/** Where a message is, recipient by recipient. */
class PerRecipientTest {
  private static final Draft REQUEST = aRequest().to(SGCJI, AUDIENCIA, DGPJ);

  private final Dakar dakar = new Dakar();

  private Delivery recorded() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    return dakar.delivery(REQUEST, MADRID);
  }

  private Map<AuthorityCode, TransportState> states() throws Failure {
    return dakar.ledger.recipients(REQUEST.key()).stream()
        .collect(Collectors.toMap(RecipientState::recipient, RecipientState::state));
  }

  private Standing standing() throws Failure {
    return dakar.delivery(REQUEST, MADRID).standing();
  }

  private void relayed(Delivery delivery) throws Failure {
    String jws = signedBy(MADRID, dakar.receiptFor(delivery, Stage.RELAYED));
    assertThat(dakar.settling.receipted(delivery.id(), MADRID, jws)).isTrue();
  }

  private void evidenced(Event event, AuthorityCode recipient, int number) throws Failure {
    dakar.receive(evidence(event, REQUEST, List.of(recipient)).numbered(number), MADRID);
  }

  private void expect(TransportState sgcji, TransportState audiencia) throws Failure {
    assertThat(states())
        .containsEntry(SGCJI, sgcji)
        .containsEntry(AUDIENCIA, audiencia)
        .containsEntry(DGPJ, TransportState.QUEUED);
  }

  @Test
  void an_attempt_passes_through_every_state_that_it_has() throws Failure {
    Delivery delivery = recorded();
    expect(TransportState.QUEUED, TransportState.QUEUED);
    Claim claim = dakar.dispatching.claim(delivery.id()).orElseThrow();
    expect(TransportState.TRANSLATING, TransportState.TRANSLATING);
    claim = dakar.rendering.seal(dakar.rendering.translate(claim));
    expect(TransportState.SENDING, TransportState.SENDING);
    dakar.settling.postpone(claim, new Deferral(Code.UNREACHABLE, "no route to host"));
    expect(TransportState.FAILED_TEMP, TransportState.FAILED_TEMP);
    assertThat(dakar.ledger.recipients(REQUEST.key()))
        .filteredOn(one -> one.recipient().equals(SGCJI))
        .allSatisfy(one -> assertThat(one.code()).contains("UNREACHABLE"));
    dakar.clock.advance(MADRID.delivering().retry().first());
    dakar.attempt(delivery);
    expect(TransportState.SENDING, TransportState.SENDING);
    relayed(delivery);
    expect(TransportState.RELAYED, TransportState.RELAYED);
  }

  @Test
  void evidence_that_names_one_recipient_moves_that_one_alone() throws Failure {
    relayed(recorded());
    evidenced(Event.DELIVERY, SGCJI, 501);
    expect(TransportState.DELIVERED, TransportState.RELAYED);
    assertThat(standing()).isEqualTo(Standing.RELAYED);
    evidenced(Event.DELIVERY, AUDIENCIA, 502);
    expect(TransportState.DELIVERED, TransportState.DELIVERED);
    assertThat(standing()).isEqualTo(Standing.DELIVERED);
  }

  @Test
  void two_recipients_may_come_to_different_ends() throws Failure {
    relayed(recorded());
    evidenced(Event.RELAY_REJECTION, SGCJI, 501);
    expect(TransportState.REJECTED, TransportState.RELAYED);
    evidenced(Event.DELIVERY, AUDIENCIA, 502);
    expect(TransportState.REJECTED, TransportState.DELIVERED);
    assertThat(standing()).isEqualTo(Standing.RETURNED);
  }

  @Test
  void evidence_before_the_receipt_does_not_end_the_sending_to_the_other() throws Failure {
    Delivery delivery = recorded();
    dakar.attempt(delivery);
    evidenced(Event.DELIVERY, SGCJI, 501);
    expect(TransportState.DELIVERED, TransportState.SENDING);
    assertThat(standing()).isEqualTo(Standing.DUE);
    relayed(delivery);
    expect(TransportState.DELIVERED, TransportState.RELAYED);
  }

  @Test
  void what_ends_is_told_for_those_alone_whom_it_ends_for() throws Failure {
    Delivery delivery = recorded();
    Claim claim = dakar.attempt(delivery);
    evidenced(Event.DELIVERY, SGCJI, 501);
    dakar.settling.giveBack(claim, new Refusal(Code.RECIPIENT_NOT_PERMITTED, "not served here"));
    expect(TransportState.DELIVERED, TransportState.REJECTED);
    List<Stored> told =
        dakar.ledger.due(dakar.clock.instant(), 100).stream()
            .filter(due -> due.leg().to().equals(DACG_SYSTEM.id()))
            .map(due -> dakar.ledger.find(due.leg().message()).orElseThrow())
            .filter(one -> one.provenance().from().isEmpty())
            .toList();
    assertThat(told).hasSize(1);
    assertThat(
            dakar
                .canon
                .read(told.get(0).sealed().content(), told.get(0).sealed().mediaType())
                .notice()
                .orElseThrow()
                .about()
                .recipients())
        .containsExactly(AUDIENCIA);
  }

  @Test
  void a_recipient_named_twice_is_served_once() throws Failure {
    Draft twice = aRequest().to(SGCJI, SGCJI);
    dakar.receive(twice, DACG_SYSTEM);
    assertThat(dakar.ledger.recipients(twice.key())).hasSize(1);
  }
}
