package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Dakar.signedBy;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Draft.evidence;
import static sn.coop.core.fixtures.Parties.AUDIENCIA;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.PARQUET;
import static sn.coop.core.fixtures.Parties.PARQUET_SYSTEM;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.evidence.EvidenceNotice.Event;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.PartnerId;

class SettlingTest {
  private static final Draft OUTBOUND = aRequest().to(SGCJI, AUDIENCIA);
  private static final Draft INBOUND = aRequest().from(SGCJI).to(DACG);

  private final Dakar dakar = new Dakar();

  private Delivery outbound() throws Failure {
    dakar.receive(OUTBOUND, DACG_SYSTEM);
    return dakar.delivery(OUTBOUND, MADRID);
  }

  private Delivery inbound() throws Failure {
    dakar.receive(INBOUND, MADRID);
    return dakar.delivery(INBOUND, DACG_SYSTEM);
  }

  private Standing standing(Delivery delivery) throws Failure {
    return dakar.ledger.delivery(delivery.id()).orElseThrow().standing();
  }

  private boolean receipted(Delivery delivery, Partner from, Stage stage) throws Failure {
    String jws = signedBy(from, dakar.receiptFor(delivery, stage));
    return dakar.settling.receipted(delivery.id(), from, jws);
  }

  private List<TimelineEntry> timeline(Draft of) throws Failure {
    return dakar.ledger.timeline(of.conversation(), DACG);
  }

  private String caseState(Draft of) throws Failure {
    List<TimelineEntry> lines = timeline(of);
    return lines.get(lines.size() - 1).after();
  }

  /** The one thing that is due for the partner, as it was written. */
  private Stored due(PartnerId to) throws Failure {
    List<Delivery> due =
        dakar.ledger.due(dakar.clock.instant(), 100).stream()
            .filter(delivery -> delivery.leg().to().equals(to))
            .toList();
    assertThat(due).hasSize(1);
    return dakar.ledger.find(due.get(0).leg().message()).orElseThrow();
  }

  private EvidenceNotice notice(Stored evidence) throws Failure {
    assertThat(evidence.envelope().type()).isEqualTo(MessageType.DELIVERY_EVIDENCE);
    return dakar.canon.read(evidence.sealed().content(), MediaType.JSON).notice().orElseThrow();
  }

  @Test
  void a_gateways_receipt_ends_the_sending_and_moves_no_case() throws Failure {
    Delivery delivery = outbound();
    assertThat(receipted(delivery, MADRID, Stage.RELAYED)).isTrue();
    assertThat(standing(delivery)).isEqualTo(Standing.RELAYED);
    assertThat(caseState(OUTBOUND)).isEqualTo("SUBMITTED");
    assertThat(dakar.ledger.due(dakar.clock.instant(), 10)).isEmpty();
  }

  @Test
  void a_systems_receipt_delivers_and_moves_the_case() throws Failure {
    Delivery delivery = inbound();
    assertThat(receipted(delivery, DACG_SYSTEM, Stage.DELIVERED)).isTrue();
    assertThat(standing(delivery)).isEqualTo(Standing.DELIVERED);
    assertThat(caseState(INBOUND)).isEqualTo("RECEIVED");
    TimelineEntry last = timeline(INBOUND).get(timeline(INBOUND).size() - 1);
    assertThat(last.step().verb()).isEqualTo("settle");
    assertThat(last.step().actor()).isEqualTo("sn-dacg");
    assertThat(last.step().what().digest()).isEqualTo(INBOUND.digest());
  }

  @Test
  void a_delivery_authors_evidence_for_the_sender_once() throws Failure {
    Delivery delivery = inbound();
    String jws = signedBy(DACG_SYSTEM, dakar.receiptFor(delivery, Stage.DELIVERED));
    assertThat(dakar.settling.receipted(delivery.id(), DACG_SYSTEM, jws)).isTrue();
    assertThat(dakar.settling.receipted(delivery.id(), DACG_SYSTEM, jws)).isFalse();
    Stored evidence = due(MADRID.id());
    assertThat(evidence.envelope().recipients()).containsExactly(SGCJI);
    assertThat(evidence.envelope().conversation()).isEqualTo(INBOUND.conversation());
    assertThat(evidence.envelope().identity().refTo()).contains(INBOUND.id());
    assertThat(evidence.provenance().from()).isEmpty();
    EvidenceNotice notice = notice(evidence);
    assertThat(notice.event()).isEqualTo(Event.DELIVERY);
    assertThat(notice.receipt()).contains(jws);
    assertThat(notice.about())
        .isEqualTo(new EvidenceNotice.About(INBOUND.id(), INBOUND.digest(), List.of(DACG)));
  }

  @Test
  void a_repeated_receipt_changes_nothing() throws Failure {
    Delivery delivery = inbound();
    receipted(delivery, DACG_SYSTEM, Stage.DELIVERED);
    int entries = dakar.ledger.entries.size();
    int lines = timeline(INBOUND).size();
    assertThat(receipted(delivery, DACG_SYSTEM, Stage.DELIVERED)).isFalse();
    assertThat(dakar.ledger.entries).hasSize(entries);
    assertThat(timeline(INBOUND)).hasSize(lines);
  }

  @Test
  void an_answer_with_a_receipt_settles_and_silence_does_not() throws Failure {
    Claim claim = dakar.attempt(outbound());
    int entries = dakar.ledger.entries.size();
    dakar.settling.settle(new Answered(claim, Optional.empty()));
    assertThat(standing(claim.delivery())).isEqualTo(Standing.DUE);
    assertThat(dakar.ledger.entries).hasSize(entries);
    String jws = signedBy(MADRID, dakar.receiptFor(claim.delivery(), Stage.RELAYED));
    dakar.settling.settle(new Answered(claim, Optional.of(jws)));
    assertThat(standing(claim.delivery())).isEqualTo(Standing.RELAYED);
  }

  @Test
  void a_peers_refusal_goes_back_to_the_sender_with_its_code_and_sentence() throws Failure {
    Claim claim = dakar.attempt(outbound());
    dakar.settling.giveBack(claim, new Refusal(Code.SCHEMA_INVALID, "/a: too long"));
    assertThat(standing(claim.delivery())).isEqualTo(Standing.RETURNED);
    EvidenceNotice notice = notice(due(DACG_SYSTEM.id()));
    assertThat(notice.event()).isEqualTo(Event.RELAY_REJECTION);
    assertThat(notice.reason())
        .contains(new EvidenceNotice.Reason("SCHEMA_INVALID", "/a: too long"));
    assertThat(notice.about().recipients()).containsExactly(SGCJI, AUDIENCIA);
    assertThat(notice.receipt()).isEmpty();
    TimelineEntry last = timeline(OUTBOUND).get(timeline(OUTBOUND).size() - 1);
    assertThat(last.step().note()).isEqualTo("REJECTED SCHEMA_INVALID");
  }

  @Test
  void the_end_of_its_life_is_told_as_non_delivery_and_never_as_not_delivered() throws Failure {
    Delivery delivery = outbound();
    dakar.settling.expire(delivery);
    assertThat(standing(delivery)).isEqualTo(Standing.EXPIRED);
    EvidenceNotice notice = notice(due(DACG_SYSTEM.id()));
    assertThat(notice.event()).isEqualTo(Event.NON_DELIVERY);
    assertThat(notice.reason().orElseThrow().code()).isEqualTo("EXPIRED");
    assertThat(notice.reason().orElseThrow().detail()).contains("may or may not have arrived");
  }

  @Test
  void a_late_receipt_still_settles() throws Failure {
    Delivery outbound = outbound();
    dakar.settling.expire(outbound);
    assertThat(receipted(outbound, MADRID, Stage.RELAYED)).isTrue();
    assertThat(standing(outbound)).isEqualTo(Standing.RELAYED);
  }

  @Test
  void what_was_delivered_late_is_evidenced_and_moves_the_case() throws Failure {
    Delivery inbound = inbound();
    dakar.settling.expire(inbound);
    assertThat(notice(due(MADRID.id())).event()).isEqualTo(Event.NON_DELIVERY);
    assertThat(receipted(inbound, DACG_SYSTEM, Stage.DELIVERED)).isTrue();
    assertThat(standing(inbound)).isEqualTo(Standing.DELIVERED);
    assertThat(caseState(INBOUND)).isEqualTo("RECEIVED");
  }

  @Test
  void evidence_is_never_itself_evidenced() throws Failure {
    outbound();
    Draft evidence = evidence(Event.DELIVERY, OUTBOUND);
    for (int way = 0; way < 3; way++) {
      Draft one = evidence.numbered(700 + way).in(1);
      dakar.receive(one, MADRID);
      Delivery delivery = dakar.delivery(one, DACG_SYSTEM);
      switch (way) {
        case 0 -> receipted(delivery, DACG_SYSTEM, Stage.DELIVERED);
        case 1 ->
            dakar.settling.giveBack(
                dakar.attempt(delivery), new Refusal(Code.TOO_LARGE, "too large"));
        default -> dakar.settling.expire(delivery);
      }
      assertThat(standing(delivery).isEnded()).isTrue();
    }
    assertThat(dakar.ledger.due(dakar.clock.instant(), 100)).isEmpty();
  }

  @Test
  void a_parked_delivery_is_on_record_and_tells_nobody_yet() throws Failure {
    Claim claim = dakar.attempt(outbound());
    dakar.settling.park(claim, "incident 7");
    assertThat(standing(claim.delivery())).isEqualTo(Standing.PARKED);
    assertThat(dakar.ledger.due(dakar.clock.instant(), 10)).isEmpty();
    assertThat(timeline(OUTBOUND).get(timeline(OUTBOUND).size() - 1).step().note())
        .isEqualTo("DEAD_LETTER PARKED");
    assertThat(receipted(claim.delivery(), MADRID, Stage.RELAYED)).isTrue();
  }

  @Test
  void why_an_attempt_brought_nothing_is_kept_under_its_own_token() throws Failure {
    Claim first = dakar.attempt(outbound());
    dakar.settling.postpone(first, new Deferral(Code.UNREACHABLE, "refused"));
    assertThat(dakar.ledger.lastCodes).containsValue("UNREACHABLE");
    dakar.clock.advance(MADRID.delivering().retry().first());
    dakar.attempt(first.delivery());
    dakar.settling.postpone(first, new Deferral(Code.SILENT, "too late"));
    assertThat(dakar.ledger.lastCodes).doesNotContainValue("SILENT");
  }

  @Test
  void a_local_recipient_is_delivered_to_and_its_sender_told() throws Failure {
    Draft local = aRequest().to(PARQUET);
    dakar.receive(local, DACG_SYSTEM);
    receipted(dakar.delivery(local, PARQUET_SYSTEM), PARQUET_SYSTEM, Stage.DELIVERED);
    assertThat(notice(due(DACG_SYSTEM.id())).event()).isEqualTo(Event.DELIVERY);
    assertThat(dakar.ledger.find(new MessageKey(DACG, local.id()))).isPresent();
  }
}
