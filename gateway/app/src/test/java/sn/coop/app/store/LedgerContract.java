package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static sn.coop.app.store.Exchange.AGENCY;
import static sn.coop.app.store.Exchange.DACG;
import static sn.coop.app.store.Exchange.EXPIRY;
import static sn.coop.app.store.Exchange.MADRID;
import static sn.coop.app.store.Exchange.NOW;
import static sn.coop.app.store.Exchange.PRAIA;
import static sn.coop.app.store.Exchange.SGCJI;
import static sn.coop.core.message.MessageType.MLA_ACK;
import static sn.coop.core.message.MessageType.MLA_DECISION;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.audit.Hash;
import sn.coop.core.audit.LogStore;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.casefile.Fact;
import sn.coop.core.casefile.Mark;
import sn.coop.core.casefile.Movement;
import sn.coop.core.casefile.Said;
import sn.coop.core.casefile.SubjectState;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.delivery.Recording;
import sn.coop.core.delivery.Refused;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.delivery.Settlement;
import sn.coop.core.delivery.Standing;
import sn.coop.core.delivery.Stored;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageKey;
import sn.coop.core.partner.RetrySchedule;

/** What every ledger promises. */
abstract class LedgerContract {
  private static final RetrySchedule SCHEDULE = RetrySchedule.DEFAULT;

  protected final Exchange exchange = new Exchange();
  protected Ledger ledger;

  abstract Ledger open() throws Breach;

  /** The audit entries that were written so far, in order. */
  abstract List<LogStore.Pending> entries() throws Failure;

  @BeforeEach
  void openLedger() throws Breach {
    ledger = open();
  }

  private Optional<Claim> claim(int delivery, Instant at) throws Deferral {
    return ledger.claim(Exchange.delivery(delivery), at, SCHEDULE, exchange.line(at));
  }

  private Standing standing(int delivery) throws Deferral {
    return ledger.delivery(Exchange.delivery(delivery)).orElseThrow().standing();
  }

  private List<TimelineEntry> timeline(int conversation) throws Deferral {
    return ledger.timeline(Exchange.conversation(conversation), DACG);
  }

  @Test
  void what_was_recorded_is_found_again_whole() throws Failure {
    Recording request = exchange.request(1);
    Ledger.Recorded recorded = ledger.record(request);
    assertThat(recorded.repeated()).isFalse();
    assertThat(recorded.message()).isEqualTo(request.message());
    assertThat(recorded.dispatch()).containsExactly(Exchange.delivery(1));
    assertThat(ledger.find(Exchange.key(1))).contains(request.message());
    assertThat(ledger.find(Exchange.key(2))).isEmpty();
    assertThat(ledger.delivery(Exchange.delivery(1))).contains(request.deliveries().get(0));
    assertThat(ledger.delivery(Exchange.key(1), MADRID)).contains(request.deliveries().get(0));
    assertThat(ledger.delivery(Exchange.key(1), PRAIA)).isEmpty();
    assertThat(ledger.deliveries(Exchange.key(1))).isEqualTo(request.deliveries());
  }

  @Test
  void a_message_is_found_by_whom_it_was_sent_to() throws Failure {
    Recording request = exchange.request(1);
    ledger.record(request);
    assertThat(ledger.findSentTo(SGCJI, Exchange.id(1))).contains(request.message());
    assertThat(ledger.findSentTo(DACG, Exchange.id(1))).isEmpty();
    assertThat(ledger.findSentTo(SGCJI, Exchange.id(2))).isEmpty();
  }

  @Test
  void a_repeat_gets_the_first_receipt_and_writes_nothing() throws Failure {
    Recording first = exchange.request(1);
    Recording again = exchange.request(1);
    assertThat(again.message().receipt()).isNotEqualTo(first.message().receipt());
    ledger.record(first);
    Ledger.Recorded repeated = ledger.record(again);
    assertThat(repeated.repeated()).isTrue();
    assertThat(repeated.message()).isEqualTo(first.message());
    assertThat(repeated.dispatch()).isEmpty();
    assertThat(entries()).hasSize(1);
    assertThat(timeline(1)).hasSize(1);
    assertThat(ledger.deliveries(Exchange.key(1))).hasSize(1);
  }

  @Test
  void the_same_key_with_other_content_is_refused() throws Failure {
    Recording first = exchange.request(1);
    ledger.record(first);
    Recording other = exchange.request(2);
    Stored swapped =
        new Stored(
            Exchange.sealed(2),
            Exchange.envelope(1, 1),
            other.message().provenance(),
            other.message().receipt());
    Recording forged =
        new Recording(swapped, List.of(), List.of(), other.audit(), Recording.Effects.NONE);
    assertThatThrownBy(() -> ledger.record(forged))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Code.DUPLICATE_DIFFERENT_CONTENT));
    assertThat(ledger.find(Exchange.key(1))).contains(first.message());
    assertThat(entries()).hasSize(1);
  }

  @Test
  void what_fails_leaves_nothing() throws Failure {
    ledger.record(exchange.request(1));
    Recording second = exchange.request(2);
    // A delivery id that is taken: the last thing that is written breaks.
    Recording broken =
        new Recording(
            second.message(),
            List.of(Exchange.due(2, 2, MADRID), Exchange.due(1, 2, PRAIA, Exchange.AUDIENCIA)),
            second.news(),
            second.audit(),
            Recording.Effects.NONE);
    assertThatThrownBy(() -> ledger.record(broken)).isInstanceOf(IllegalStateException.class);
    assertThat(ledger.find(Exchange.key(2))).isEmpty();
    assertThat(ledger.delivery(Exchange.delivery(2))).isEmpty();
    assertThat(timeline(2)).isEmpty();
    assertThat(entries()).hasSize(1);
    ledger.record(second);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void a_claim_moves_the_next_attempt_into_the_future() throws Failure {
    ledger.record(exchange.request(1));
    Claim first = claim(1, NOW).orElseThrow();
    Instant next = NOW.plus(Duration.ofMinutes(7));
    assertThat(first.delivery().progress()).isEqualTo(new Delivery.Progress(1, next, EXPIRY, 1));
    assertThat(first.rendition()).isEmpty();
    assertThat(first.message()).isEqualTo(ledger.find(Exchange.key(1)).orElseThrow());
    assertThat(ledger.delivery(Exchange.delivery(1))).contains(first.delivery());
    assertThat(claim(1, NOW)).isEmpty();
    assertThat(claim(1, next.minusMillis(1))).isEmpty();
    Claim second = claim(1, next).orElseThrow();
    assertThat(second.delivery().progress())
        .isEqualTo(new Delivery.Progress(2, next.plus(Duration.ofMinutes(14)), EXPIRY, 2));
  }

  @Test
  void the_last_attempt_leaves_only_the_end_of_life_to_wait_for() throws Failure {
    ledger.record(exchange.request(1));
    Instant late = EXPIRY.minusSeconds(1);
    assertThat(claim(1, late).orElseThrow().delivery().progress().due()).isEqualTo(EXPIRY);
    assertThat(claim(1, EXPIRY)).isEmpty();
    assertThat(ledger.due(EXPIRY, 10)).extracting(Delivery::id).contains(Exchange.delivery(1));
  }

  @Test
  void only_one_of_many_claimants_gets_it() throws Exception {
    ledger.record(exchange.request(1));
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Optional<Claim>>> claims = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        claims.add(threads.submit(() -> claim(1, NOW)));
      }
      int won = 0;
      for (Future<Optional<Claim>> claim : claims) {
        won += claim.get().isPresent() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
      assertThat(entries()).hasSize(2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void an_earlier_message_holds_a_later_one_back() throws Failure {
    ledger.record(exchange.request(1, 1));
    ledger.record(exchange.request(2, 1));
    ledger.record(exchange.request(3, 3));
    assertThat(ledger.due(NOW, 10))
        .extracting(Delivery::id)
        .containsExactly(Exchange.delivery(1), Exchange.delivery(3));
    assertThat(claim(2, NOW)).isEmpty();
    assertThat(claim(3, NOW)).isPresent();
    assertThat(claim(1, NOW)).isPresent();
    assertThat(claim(2, NOW)).isEmpty();
    ledger.settle(exchange.receipted(1, Event.RELAY));
    assertThat(ledger.due(NOW, 10)).extracting(Delivery::id).contains(Exchange.delivery(2));
    assertThat(claim(2, NOW)).isPresent();
  }

  @Test
  void a_parked_message_holds_nothing_back() throws Failure {
    ledger.record(exchange.request(1, 1));
    ledger.record(exchange.request(2, 1));
    assertThat(claim(1, NOW)).isPresent();
    ledger.settle(exchange.ended(1, Event.PARK));
    assertThat(claim(2, NOW)).isPresent();
  }

  @Test
  void messages_to_another_next_hop_are_not_held_back() throws Failure {
    ledger.record(exchange.request(1, 1));
    Recording second = exchange.request(2, 1);
    ledger.record(
        new Recording(
            second.message(),
            List.of(Exchange.due(2, 2, PRAIA)),
            second.news(),
            second.audit(),
            Recording.Effects.NONE));
    assertThat(claim(2, NOW)).isPresent();
  }

  @Test
  void what_is_due_comes_the_oldest_first_and_no_more_than_asked_for() throws Failure {
    for (int i = 1; i <= 5; i++) {
      ledger.record(exchange.request(i));
    }
    claim(1, NOW);
    assertThat(ledger.due(NOW.minusMillis(1), 10)).isEmpty();
    assertThat(ledger.due(NOW, 3))
        .extracting(Delivery::id)
        .containsExactly(Exchange.delivery(2), Exchange.delivery(3), Exchange.delivery(4));
    assertThat(ledger.due(NOW.plus(Duration.ofMinutes(7)), 10))
        .extracting(Delivery::id)
        .endsWith(Exchange.delivery(1))
        .hasSize(5);
  }

  @Test
  void what_has_outlived_itself_is_due_even_behind_another() throws Failure {
    ledger.record(exchange.request(1, 1));
    ledger.record(exchange.request(2, 1));
    assertThat(ledger.due(EXPIRY, 10))
        .extracting(Delivery::id)
        .containsExactly(Exchange.delivery(1), Exchange.delivery(2));
  }

  @Test
  void a_rendition_once_kept_stays() throws Failure {
    ledger.record(exchange.request(1));
    Claim claim = claim(1, NOW).orElseThrow();
    Rendition first = Exchange.rendition(1);
    Rendition second = new Rendition(Exchange.sealed(2), "other", "{}");
    assertThat(ledger.keep(claim, first, exchange.line(NOW))).isEqualTo(first);
    assertThat(ledger.keep(claim, second, exchange.line(NOW))).isEqualTo(first);
    assertThat(entries()).hasSize(3);
    Instant next = NOW.plus(Duration.ofMinutes(7));
    assertThat(claim(1, next).orElseThrow().rendition()).contains(first);
  }

  @Test
  void a_receipt_settles_whatever_the_token() throws Failure {
    ledger.record(exchange.request(1));
    claim(1, NOW);
    claim(1, NOW.plus(Duration.ofMinutes(7)));
    assertThat(ledger.settle(exchange.receipted(1, Event.RELAY))).isTrue();
    assertThat(standing(1)).isEqualTo(Standing.RELAYED);
    assertThat(claim(1, NOW.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(ledger.due(EXPIRY, 10)).isEmpty();
  }

  @Test
  void a_postponed_attempt_is_made_again_and_writes_no_entry() throws Failure {
    ledger.record(exchange.request(1));
    Claim claim = claim(1, NOW).orElseThrow();
    ledger.postpone(claim, new Deferral(Code.UNREACHABLE, "no route to host"), NOW);
    assertThat(lastCode(1)).contains("UNREACHABLE");
    assertThat(ledger.delivery(Exchange.delivery(1))).contains(claim.delivery());
    assertThat(entries()).hasSize(2);
  }

  @Test
  void a_stale_postpone_changes_nothing() throws Failure {
    ledger.record(exchange.request(1));
    Claim stale = claim(1, NOW).orElseThrow();
    Claim fresh = claim(1, NOW.plus(Duration.ofMinutes(7))).orElseThrow();
    ledger.postpone(fresh, new Deferral(Code.SILENT, "no receipt"), NOW);
    ledger.postpone(stale, new Deferral(Code.UNREACHABLE, "no route to host"), NOW);
    assertThat(lastCode(1)).contains("SILENT");
    assertThat(ledger.delivery(Exchange.delivery(1))).contains(fresh.delivery());
    ledger.settle(exchange.receipted(1, Event.RELAY));
    ledger.postpone(fresh, new Deferral(Code.UNREACHABLE, "no route to host"), NOW);
    assertThat(lastCode(1)).contains("SILENT");
  }

  /** Why the last attempt brought nothing; not part of the port, for it decides nothing. */
  abstract Optional<String> lastCode(int delivery) throws Deferral;

  @Test
  void settling_twice_writes_one_evidence() throws Failure {
    ledger.record(exchange.request(1));
    assertThat(ledger.settle(exchange.ended(1, Event.EXPIRE))).isTrue();
    int lines = timeline(1).size();
    assertThat(ledger.settle(exchange.ended(1, Event.EXPIRE))).isFalse();
    assertThat(entries()).hasSize(2);
    assertThat(timeline(1)).hasSize(lines);
    assertThat(ledger.find(Exchange.key(1001))).isPresent();
    assertThat(ledger.deliveries(Exchange.key(1001)))
        .containsExactly(Exchange.due(1001, 1001, AGENCY));
  }

  @Test
  void delivered_after_relayed_and_even_after_the_end_counts() throws Failure {
    ledger.record(exchange.request(1));
    ledger.record(exchange.request(2));
    assertThat(ledger.settle(exchange.receipted(1, Event.RELAY))).isTrue();
    assertThat(ledger.settle(exchange.receipted(1, Event.RELAY))).isFalse();
    assertThat(ledger.settle(exchange.receipted(1, Event.DELIVER))).isTrue();
    assertThat(ledger.settle(exchange.ended(1, Event.EXPIRE))).isFalse();
    assertThat(standing(1)).isEqualTo(Standing.DELIVERED);
    assertThat(ledger.settle(exchange.ended(2, Event.EXPIRE))).isTrue();
    assertThat(ledger.settle(exchange.receipted(2, Event.DELIVER))).isTrue();
    assertThat(standing(2)).isEqualTo(Standing.DELIVERED);
  }

  @Test
  void what_is_not_there_is_neither_claimed_nor_settled() throws Failure {
    assertThat(claim(9, NOW)).isEmpty();
    assertThat(ledger.settle(exchange.receipted(9, Event.RELAY))).isFalse();
    assertThat(entries()).isEmpty();
  }

  @Test
  void evidence_moves_the_delivery_it_speaks_of_and_no_other() throws Failure {
    Recording request = exchange.request(1);
    ledger.record(
        new Recording(
            request.message(),
            List.of(Exchange.due(1, 1, MADRID), Exchange.due(2, 1, PRAIA, Exchange.AUDIENCIA)),
            request.news(),
            request.audit(),
            Recording.Effects.NONE));
    ledger.record(evidence(11, Event.DELIVER));
    assertThat(standing(1)).isEqualTo(Standing.DELIVERED);
    assertThat(standing(2)).isEqualTo(Standing.DUE);
    ledger.record(evidence(12, Event.EXPIRE));
    assertThat(standing(1)).isEqualTo(Standing.DELIVERED);
  }

  private Recording evidence(int number, Event event) {
    Recording message = exchange.request(number);
    Settlement.Outcome outcome =
        new Settlement.Outcome(
            event,
            List.of(SGCJI),
            Optional.of(Exchange.peerReceipt(number, SGCJI)),
            Optional.empty());
    return new Recording(
        message.message(),
        List.of(),
        List.of(),
        message.audit(),
        new Recording.Effects(
            List.of(new Recording.Consequence(Exchange.key(1), MADRID, outcome, Optional.empty())),
            Optional.empty()));
  }

  @Test
  void a_case_hears_its_news_in_order() throws Failure {
    ledger.record(exchange.request(1));
    claim(1, NOW);
    ledger.settle(exchange.receipted(1, Event.DELIVER));
    assertThat(timeline(1))
        .extracting(line -> line.step().verb(), TimelineEntry::before, TimelineEntry::after)
        .containsExactly(
            tuple("record", "SUBMITTED", "SUBMITTED"),
            tuple("dispatch", "SUBMITTED", "SUBMITTED"),
            tuple("record", "SUBMITTED", "RECEIVED"));
    CaseFile file = ledger.cases(Exchange.conversation(1).urn()).get(0);
    assertThat(file.state()).isEqualTo("RECEIVED");
    assertThat(ledger.cases("DACG/2026/1")).containsExactly(file);
    assertThat(ledger.cases("DACG/2026/2")).isEmpty();
    assertThat(ledger.timeline(Exchange.conversation(1), SGCJI)).isEmpty();
  }

  /** A message that follows request 1 in its conversation and only tells its case something. */
  private void tell(int number, Fact fact) throws Failure {
    Recording message = exchange.request(number, 1);
    ledger.record(
        new Recording(
            message.message(),
            List.of(),
            List.of(Exchange.news(number, 1, fact)),
            message.audit(),
            Recording.Effects.NONE));
  }

  private Movement lastMovement() throws Deferral {
    List<TimelineEntry> lines = timeline(1);
    return lines.get(lines.size() - 1).movement();
  }

  @Test
  void a_state_that_was_skipped_is_marked_as_inferred() throws Failure {
    ledger.record(exchange.request(1));
    tell(2, Exchange.answer(MLA_ACK, 2, 1));
    assertThat(lastMovement().marks()).containsExactly(Mark.INFERRED);
    assertThat(lastMovement().changes())
        .containsExactly(new Movement.Change("case", "SUBMITTED>(RECEIVED)>ACKNOWLEDGED"));
    ledger.settle(exchange.receipted(1, Event.DELIVER));
    assertThat(lastMovement().marks()).containsExactly(Mark.LATE);
    assertThat(lastMovement().changes()).isEmpty();
  }

  @Test
  void each_measure_has_its_own_outcome_and_its_file_shows_it() throws Failure {
    ledger.record(exchange.request(1));
    tell(2, Exchange.answer(MLA_DECISION, 2, 1, new Said("decision", "m1", "REFUSED")));
    CaseFile file = ledger.cases("DACG/2026/1").get(0);
    assertThat(file.state()).isEqualTo("REFUSED");
    assertThat(file.status().subjects())
        .extracting(SubjectState::subject, SubjectState::state, SubjectState::details)
        .containsExactly(
            tuple("case", "REFUSED", Map.of()),
            tuple("measure:m1", "REFUSED", Map.of("type", "BANK_TRANSACTIONS")));
    assertThat(lastMovement().changes())
        .containsExactly(
            new Movement.Change(
                "case", "SUBMITTED>(RECEIVED)>(ACKNOWLEDGED)>(UNDER_REVIEW)>REFUSED"),
            new Movement.Change("measure:m1", "PROPOSED>REFUSED"));
  }

  @Test
  void what_comes_before_what_it_follows_is_kept_and_takes_effect_then() throws Failure {
    Recording request = exchange.request(1);
    Fact decision = Exchange.answer(MLA_DECISION, 2, 1, new Said("decision", "m1", "ACCEPTED"));
    tell(2, decision);
    assertThat(lastMovement().marks()).containsExactly(Mark.PENDING);
    assertThat(ledger.cases("DACG/2026/1").get(0).facts()).containsExactly(decision);
    ledger.record(request);
    assertThat(lastMovement().marks()).containsExactlyInAnyOrder(Mark.RELEASED, Mark.INFERRED);
    assertThat(ledger.cases("DACG/2026/1").get(0).state()).isEqualTo("ACCEPTED");
  }

  @Test
  void an_answer_is_written_only_if_its_case_calls_for_it() throws Failure {
    ledger.record(exchange.request(1));
    assertThat(answerIf(2, "CLOSED").dispatch()).containsExactly(Exchange.delivery(2));
    assertThat(ledger.find(Exchange.key(1002))).isEmpty();
    assertThat(answerIf(3, "SUBMITTED").dispatch())
        .containsExactly(Exchange.delivery(3), Exchange.delivery(1003));
    assertThat(ledger.find(Exchange.key(1003))).isPresent();
    assertThat(timeline(1)).extracting(line -> line.step().verb()).contains("answer");
    assertThat(timeline(1)).hasSize(4);
    assertThat(entries()).hasSize(3);
  }

  /** Records message n, which is answered if case 1 then stands so. */
  private Ledger.Recorded answerIf(int number, String state) throws Failure {
    Recording message = exchange.request(number, 1);
    Recording.Answer answer =
        new Recording.Answer(
            new Recording.Answer.When(Exchange.file(1), "case", state),
            Exchange.told(number),
            List.of(CaseNews.noted(Exchange.file(1), Exchange.step(number, "answer", ""))));
    return ledger.record(
        new Recording(
            message.message(),
            message.deliveries(),
            message.news(),
            message.audit(),
            new Recording.Effects(List.of(), Optional.empty(), Optional.of(answer))));
  }

  @Test
  void every_write_has_one_audit_entry_and_its_timeline_lines_name_it() throws Failure {
    ledger.record(exchange.request(1));
    Claim claim = claim(1, NOW).orElseThrow();
    ledger.keep(claim, Exchange.rendition(1), exchange.line(NOW));
    ledger.settle(exchange.receipted(1, Event.DELIVER));
    ledger.refuse(exchange.refused(2));
    ledger.attach(AGENCY, Exchange.attachment(1), 12, exchange.line(NOW));
    assertThat(entries())
        .extracting(entry -> step(new String(entry.entry(), StandardCharsets.UTF_8)))
        .containsExactly("record", "dispatch", "seal", "settle", "refuse", "attach");
    List<Digest> leaves =
        entries().stream().map(LogStore.Pending::leaf).map(Hash::hex).map(Digest::new).toList();
    assertThat(timeline(1))
        .extracting(TimelineEntry::leafHash)
        .containsExactlyElementsOf(leaves.subList(0, 4));
  }

  private static String step(String entry) {
    return entry.replaceFirst(".*\"step\":\"([a-z]+)\".*", "$1");
  }

  @Test
  void an_entry_is_written_once_only() throws Failure {
    ledger.refuse(exchange.refused(1));
    Refused again = exchange.refused(2);
    ledger.refuse(again);
    assertThatThrownBy(() -> ledger.refuse(again)).isInstanceOf(IllegalStateException.class);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void what_a_partner_has_not_receipted_awaits_it() throws Failure {
    for (int i = 1; i <= 3; i++) {
      ledger.record(exchange.request(i));
    }
    for (int i = 1; i <= 2; i++) {
      ledger.keep(claim(i, NOW).orElseThrow(), Exchange.rendition(i), exchange.line(NOW));
    }
    List<Claim> awaiting = ledger.awaiting(MADRID, 10);
    assertThat(awaiting)
        .extracting(claim -> claim.delivery().id())
        .containsExactly(Exchange.delivery(1), Exchange.delivery(2));
    assertThat(awaiting.get(0).rendered()).isEqualTo(Exchange.rendition(1));
    assertThat(ledger.awaiting(MADRID, 1)).hasSize(1);
    assertThat(ledger.awaiting(PRAIA, 10)).isEmpty();
    ledger.settle(exchange.receipted(1, Event.DELIVER));
    assertThat(ledger.awaiting(MADRID, 10)).hasSize(1);
  }

  @Test
  void an_attachment_belongs_to_who_uploaded_it_and_is_fetched_by_whom_it_was_sent_to()
      throws Failure {
    Digest sha256 = Exchange.attachment(1);
    ledger.attach(AGENCY, sha256, 12, exchange.line(NOW));
    ledger.attach(AGENCY, sha256, 12, exchange.line(NOW));
    assertThat(entries()).hasSize(1);
    assertThat(ledger.hasAttachment(AGENCY, sha256)).isTrue();
    assertThat(ledger.hasAttachment(MADRID, sha256)).isFalse();
    assertThat(ledger.attachmentOwner(MADRID, sha256)).isEmpty();
    ledger.record(exchange.request(1));
    assertThat(ledger.attachmentOwner(MADRID, sha256)).contains(AGENCY);
    assertThat(ledger.attachmentOwner(PRAIA, sha256)).isEmpty();
    ledger.record(exchange.request(2));
    assertThat(ledger.attachmentOwner(MADRID, Exchange.attachment(2))).isEmpty();
  }

  @Test
  void another_sender_may_use_the_same_message_id() throws Failure {
    ledger.record(exchange.request(1));
    AuthorityCode dpj = new AuthorityCode("SN-DPJ");
    Recording second = exchange.request(2);
    Envelope theirs =
        new Envelope(
            Exchange.envelope(1, 1).identity(),
            Exchange.envelope(1, 1).kind(),
            new Envelope.Route(dpj, List.of(SGCJI)),
            Exchange.envelope(1, 1).life(),
            Exchange.envelope(1, 1).subject());
    Stored message =
        new Stored(
            Exchange.sealed(2), theirs, second.message().provenance(), second.message().receipt());
    ledger.record(
        new Recording(message, List.of(), List.of(), second.audit(), Recording.Effects.NONE));
    assertThat(ledger.find(new MessageKey(dpj, Exchange.id(1)))).contains(message);
    assertThat(ledger.find(Exchange.key(1)).orElseThrow().sealed()).isEqualTo(Exchange.sealed(1));
  }
}
