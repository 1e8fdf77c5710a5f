package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static sn.coop.app.store.Exchange.AUDIENCIA;
import static sn.coop.app.store.Exchange.MADRID;
import static sn.coop.app.store.Exchange.NOW;
import static sn.coop.app.store.Exchange.PRAIA;
import static sn.coop.app.store.Exchange.SGCJI;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.delivery.RecipientState;
import sn.coop.core.delivery.Recording;
import sn.coop.core.delivery.Recording.Effects;
import sn.coop.core.delivery.Settlement;
import sn.coop.core.delivery.Settlement.Outcome;
import sn.coop.core.delivery.Standing;
import sn.coop.core.delivery.TransportState;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.evidence.EvidenceNotice.Reason;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.partner.RetrySchedule;

/** What every ledger promises of each recipient. */
abstract class TransportContract {
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(7));

  protected final Exchange exchange = new Exchange();
  protected Ledger ledger;

  abstract Ledger open() throws Breach;

  @BeforeEach
  void openLedger() throws Breach {
    ledger = open();
  }

  /** Message 1, to two recipients behind Madrid by delivery 1. */
  private void recordToBoth() throws Failure {
    record(List.of(Exchange.due(1, 1, MADRID, SGCJI, AUDIENCIA)));
  }

  private void record(List<Delivery> deliveries) throws Failure {
    Recording request = exchange.request(1);
    ledger.record(
        new Recording(
            request.message(), deliveries, request.news(), request.audit(), Effects.NONE));
  }

  private Claim claim(Instant at) throws Failure {
    return ledger
        .claim(Exchange.delivery(1), at, RetrySchedule.DEFAULT, exchange.line(at))
        .orElseThrow();
  }

  private RecipientState of(AuthorityCode recipient) throws Failure {
    return ledger.recipients(Exchange.key(1)).stream()
        .filter(one -> one.recipient().equals(recipient))
        .findFirst()
        .orElseThrow();
  }

  private void expect(TransportState sgcji, TransportState audiencia, Standing standing)
      throws Failure {
    assertThat(ledger.recipients(Exchange.key(1)))
        .extracting(RecipientState::recipient, RecipientState::state)
        .containsExactlyInAnyOrder(tuple(SGCJI, sgcji), tuple(AUDIENCIA, audiencia));
    assertThat(ledger.delivery(Exchange.delivery(1)).orElseThrow().standing()).isEqualTo(standing);
  }

  private static Outcome outcome(Event event, AuthorityCode... recipients) {
    return event == Event.DELIVER || event == Event.RELAY
        ? new Outcome(
            event,
            List.of(recipients),
            Optional.of(Exchange.peerReceipt(1, recipients)),
            Optional.empty())
        : new Outcome(
            event, List.of(recipients), Optional.empty(), Optional.of(new Reason("WHY", "so")));
  }

  private boolean settle(Event event, AuthorityCode... recipients) throws Failure {
    return ledger.settle(
        new Settlement(
            Exchange.delivery(1),
            outcome(event, recipients),
            List.of(),
            exchange.audit("settle", 1, event.name()),
            Optional.empty()));
  }

  /** Message n, with consequences for message 1. */
  private void record(int number, Recording.Consequence... consequences) throws Failure {
    record(number, new Effects(List.of(consequences), Optional.empty()));
  }

  private void record(int number, Effects effects) throws Failure {
    Recording plain = exchange.request(number);
    ledger.record(new Recording(plain.message(), List.of(), List.of(), plain.audit(), effects));
  }

  private static Recording.Consequence consequence(Event event, AuthorityCode... recipients) {
    return new Recording.Consequence(
        Exchange.key(1), MADRID, outcome(event, recipients), Optional.empty());
  }

  @Test
  void each_recipient_of_each_delivery_is_queued_when_it_is_recorded() throws Failure {
    record(List.of(Exchange.due(1, 1, MADRID), Exchange.due(2, 1, PRAIA, AUDIENCIA)));
    assertThat(ledger.recipients(Exchange.key(1)))
        .containsExactlyInAnyOrder(
            new RecipientState(
                SGCJI, Exchange.delivery(1), TransportState.QUEUED, NOW, Optional.empty()),
            new RecipientState(
                AUDIENCIA, Exchange.delivery(2), TransportState.QUEUED, NOW, Optional.empty()));
    assertThat(ledger.recipients(Exchange.key(2))).isEmpty();
  }

  @Test
  void a_claim_and_its_rendition_move_all_recipients_of_the_delivery() throws Failure {
    recordToBoth();
    Claim claim = claim(NOW);
    expect(TransportState.TRANSLATING, TransportState.TRANSLATING, Standing.DUE);
    ledger.keep(claim, Exchange.rendition(1), exchange.line(NOW));
    expect(TransportState.SENDING, TransportState.SENDING, Standing.DUE);
    ledger.postpone(claim, new Deferral(Code.UNREACHABLE, "no route to host"), LATER);
    expect(TransportState.FAILED_TEMP, TransportState.FAILED_TEMP, Standing.DUE);
    assertThat(of(SGCJI).code()).contains("UNREACHABLE");
    assertThat(of(SGCJI).at()).isEqualTo(LATER);
    claim(LATER);
    expect(TransportState.SENDING, TransportState.SENDING, Standing.DUE);
    assertThat(of(SGCJI).code()).isEmpty();
  }

  @Test
  void an_attempt_that_brought_no_word_is_made_again() throws Failure {
    recordToBoth();
    claim(NOW);
    claim(LATER);
    expect(TransportState.TRANSLATING, TransportState.TRANSLATING, Standing.DUE);
    assertThat(settle(Event.RELAY, SGCJI, AUDIENCIA)).isTrue();
    expect(TransportState.RELAYED, TransportState.RELAYED, Standing.RELAYED);
  }

  @Test
  void a_stale_postpone_moves_nobody() throws Failure {
    recordToBoth();
    Claim stale = claim(NOW);
    ledger.keep(claim(LATER), Exchange.rendition(1), exchange.line(LATER));
    ledger.postpone(stale, new Deferral(Code.UNREACHABLE, "no route to host"), LATER);
    expect(TransportState.SENDING, TransportState.SENDING, Standing.DUE);
  }

  @Test
  void an_outcome_moves_whom_it_names_and_may_move() throws Failure {
    recordToBoth();
    claim(NOW);
    assertThat(settle(Event.DELIVER, SGCJI)).isTrue();
    expect(TransportState.DELIVERED, TransportState.TRANSLATING, Standing.DUE);
    assertThat(settle(Event.RELAY, SGCJI, AUDIENCIA)).isTrue();
    expect(TransportState.DELIVERED, TransportState.RELAYED, Standing.RELAYED);
    assertThat(settle(Event.REFUSE, SGCJI)).isFalse();
    assertThat(settle(Event.REFUSE, AUDIENCIA)).isTrue();
    expect(TransportState.DELIVERED, TransportState.REJECTED, Standing.RETURNED);
    assertThat(of(AUDIENCIA).code()).contains("WHY");
  }

  @Test
  void several_receipts_of_one_stage_are_kept_one_for_each_recipient() throws Failure {
    recordToBoth();
    record(11, consequence(Event.DELIVER, SGCJI));
    expect(TransportState.DELIVERED, TransportState.QUEUED, Standing.DUE);
    record(12, consequence(Event.DELIVER, AUDIENCIA));
    expect(TransportState.DELIVERED, TransportState.DELIVERED, Standing.DELIVERED);
    assertThat(settle(Event.RELAY, SGCJI, AUDIENCIA)).isFalse();
  }

  @Test
  void what_is_told_of_a_consequence_is_written_only_if_it_moved_something() throws Failure {
    recordToBoth();
    Recording.Consequence recall =
        new Recording.Consequence(
            Exchange.key(1),
            MADRID,
            outcome(Event.RECALL, SGCJI, AUDIENCIA),
            Optional.of(Exchange.told(1)));
    settle(Event.RELAY, SGCJI, AUDIENCIA);
    record(11, recall);
    expect(TransportState.RELAYED, TransportState.RELAYED, Standing.RELAYED);
    assertThat(ledger.find(Exchange.key(1001))).isEmpty();
  }

  @Test
  void a_recall_ends_the_sending_and_what_is_told_goes_out() throws Failure {
    recordToBoth();
    Recording.Consequence recall =
        new Recording.Consequence(
            Exchange.key(1),
            MADRID,
            outcome(Event.RECALL, SGCJI, AUDIENCIA),
            Optional.of(Exchange.told(1)));
    record(11, recall);
    expect(TransportState.RECALLED, TransportState.RECALLED, Standing.RECALLED);
    assertThat(ledger.claim(Exchange.delivery(1), NOW, RetrySchedule.DEFAULT, exchange.line(NOW)))
        .isEmpty();
    assertThat(ledger.find(Exchange.key(1001))).isPresent();
    assertThat(ledger.due(NOW, 10))
        .extracting(Delivery::id)
        .containsExactly(Exchange.delivery(1001));
    assertThat(ledger.recipients(Exchange.key(1001))).hasSize(1);
  }

  @Test
  void it_is_known_for_whom_a_message_was_recalled_here_yet_or_not() throws Failure {
    assertThat(ledger.recalledFor(Exchange.key(1))).isEmpty();
    record(11, new Effects(List.of(), Optional.of(recall(1, SGCJI))));
    record(12, new Effects(List.of(), Optional.of(recall(1, SGCJI, AUDIENCIA))));
    record(13, new Effects(List.of(), Optional.of(recall(2, SGCJI, SGCJI))));
    assertThat(ledger.recalledFor(Exchange.key(1))).containsExactlyInAnyOrder(SGCJI, AUDIENCIA);
    assertThat(ledger.recalledFor(Exchange.key(2))).containsExactly(SGCJI);
    assertThat(ledger.recalledFor(Exchange.key(3))).isEmpty();
  }

  private static Recording.Recall recall(int target, AuthorityCode... recipients) {
    return new Recording.Recall(Exchange.key(target), List.of(recipients));
  }
}
