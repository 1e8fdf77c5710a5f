package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Draft.anAckOf;
import static sn.coop.core.fixtures.Draft.evidence;
import static sn.coop.core.fixtures.Fails.refuses;
import static sn.coop.core.fixtures.Parties.AUDIENCIA;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.PARQUET;
import static sn.coop.core.fixtures.Parties.PARQUET_SYSTEM;
import static sn.coop.core.fixtures.Parties.PRAIA;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sn.coop.core.audit.LogStore;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.evidence.EvidenceNotice.Event;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.Partner;

class RecorderTest {
  private static final Draft REQUEST = aRequest();

  private final Dakar dakar = new Dakar();

  private Receipt receipt(Stored message) throws Failure {
    return dakar.receipts.verify(message.receipt(), dakar.receipts.own()).receipt();
  }

  private Standing standing(Draft draft, Partner to) throws Failure {
    return dakar.delivery(draft, to).standing();
  }

  private CaseFile file() throws Failure {
    List<CaseFile> files = dakar.ledger.cases(REQUEST.conversation().urn());
    assertThat(files).hasSize(1);
    return files.get(0);
  }

  private TimelineEntry lastLine() throws Failure {
    List<TimelineEntry> lines = dakar.ledger.timeline(REQUEST.conversation(), DACG);
    return lines.get(lines.size() - 1);
  }

  @Test
  void one_delivery_a_next_hop_carries_all_the_recipients_behind_it() throws Failure {
    Draft toMany = aRequest().to(SGCJI, DGPJ, AUDIENCIA, PARQUET);
    Recorded recorded = dakar.receive(toMany, DACG_SYSTEM);
    assertThat(dakar.ledger.deliveries(toMany.key()))
        .extracting(delivery -> delivery.leg().to(), delivery -> delivery.leg().recipients())
        .containsExactly(
            tuple(MADRID.id(), List.of(SGCJI, AUDIENCIA)),
            tuple(PRAIA.id(), List.of(DGPJ)),
            tuple(PARQUET_SYSTEM.id(), List.of(PARQUET)));
    assertThat(recorded.dispatch()).hasSize(3);
  }

  @Test
  void a_gateway_is_served_only_where_the_recipients_systems_are_ours() throws Failure {
    Draft inbound = aRequest().from(SGCJI).to(DGPJ, DACG, AUDIENCIA);
    Recorded recorded = dakar.receive(inbound, MADRID);
    assertThat(dakar.ledger.deliveries(inbound.key()))
        .extracting(delivery -> delivery.leg().to(), delivery -> delivery.leg().recipients())
        .containsExactly(tuple(DACG_SYSTEM.id(), List.of(DACG)));
    assertThat(receipt(recorded.message()).about().recipients()).containsExactly(DACG);
  }

  @Test
  void the_receipt_says_what_was_recorded_and_that_a_gateway_holds_it() throws Failure {
    Receipt receipt = receipt(dakar.receive(REQUEST, DACG_SYSTEM).message());
    assertThat(receipt.about())
        .isEqualTo(new Receipt.About(REQUEST.id(), DACG, List.of(SGCJI), REQUEST.digest()));
    assertThat(receipt.stage()).isEqualTo(Stage.RELAYED);
    assertThat(receipt.at()).isEqualTo(Dakar.MORNING);
  }

  @Test
  void the_receipt_promises_the_very_audit_entry_that_was_written() throws Failure {
    dakar.receive(aRequest().numbered(9).in(9), DACG_SYSTEM);
    Receipt receipt = receipt(dakar.receive(REQUEST, DACG_SYSTEM).message());
    List<LogStore.Pending> entries = dakar.ledger.entries;
    assertThat(entries).hasSize(2);
    assertThat(receipt.logged())
        .contains(new Receipt.Logged(Dakar.LOG, new Digest(entries.get(1).leaf().hex())));
    assertThat(lastLine().leafHash().hex()).isEqualTo(entries.get(1).leaf().hex());
  }

  @Test
  void a_repeat_is_answered_with_the_stored_receipt_and_changes_nothing() throws Failure {
    Recorded first = dakar.receive(REQUEST, DACG_SYSTEM);
    dakar.clock.advance(Duration.ofDays(30));
    Recorded again = dakar.receive(REQUEST, DACG_SYSTEM);
    assertThat(again.repeated()).isTrue();
    assertThat(again.message().receipt()).isEqualTo(first.message().receipt());
    assertThat(again.dispatch()).isEmpty();
    assertThat(dakar.hints).hasSize(1);
    assertThat(dakar.ledger.entries).hasSize(1);
    assertThat(dakar.ledger.deliveries(REQUEST.key())).hasSize(1);
    assertThat(dakar.ledger.timeline(REQUEST.conversation(), DACG)).hasSize(1);
  }

  @Test
  void two_that_were_admitted_at_once_get_one_receipt() throws Failure {
    Admitted one = dakar.admit(dakar.letter(REQUEST, DACG_SYSTEM).arrival());
    Admitted other = dakar.admit(dakar.letter(REQUEST, DACG_SYSTEM).arrival());
    assertThat(other.repeated()).isEmpty();
    Recorded first = dakar.recorder.record(one);
    dakar.clock.advance(Duration.ofSeconds(1));
    Recorded second = dakar.recorder.record(other);
    assertThat(second.repeated()).isTrue();
    assertThat(second.message().receipt()).isEqualTo(first.message().receipt());
    assertThat(dakar.ledger.deliveries(REQUEST.key())).hasSize(1);
  }

  @Test
  void of_two_contents_that_were_admitted_at_once_the_second_is_refused() throws Failure {
    Admitted one = dakar.admit(dakar.letter(REQUEST, DACG_SYSTEM).arrival());
    Admitted other =
        dakar.admit(dakar.letter(aRequest().saying("other words"), DACG_SYSTEM).arrival());
    dakar.recorder.record(one);
    refuses(Code.DUPLICATE_DIFFERENT_CONTENT, "", () -> dakar.recorder.record(other));
  }

  @Test
  void a_delivery_lives_as_long_as_the_partners_schedule_or_the_message() throws Failure {
    Instant soon = Dakar.MORNING.plus(Duration.ofHours(6));
    Instant late = Dakar.MORNING.plus(Duration.ofDays(60));
    Instant budget = Dakar.MORNING.plus(Duration.ofDays(5));
    dakar.receive(aRequest().numbered(1), DACG_SYSTEM);
    dakar.receive(aRequest().numbered(2).validUntil(soon), DACG_SYSTEM);
    dakar.receive(aRequest().numbered(3).validUntil(late), DACG_SYSTEM);
    assertThat(dakar.delivery(aRequest().numbered(1), MADRID).progress().expiry())
        .isEqualTo(budget);
    assertThat(dakar.delivery(aRequest().numbered(2), MADRID).progress().expiry()).isEqualTo(soon);
    assertThat(dakar.delivery(aRequest().numbered(3), MADRID).progress().expiry())
        .isEqualTo(budget);
  }

  @Test
  void who_handed_a_message_in_is_kept_with_its_countersignature() throws Failure {
    Draft inbound = aRequest().from(SGCJI).to(DACG);
    var arrival = dakar.letter(inbound, MADRID).arrival();
    Stored kept = dakar.recorder.record(dakar.admit(arrival)).message();
    assertThat(kept.provenance().from()).contains(MADRID.id());
    assertThat(kept.provenance().countersignature())
        .isEqualTo(arrival.seals().countersignature())
        .isPresent();
  }

  @Test
  void a_request_opens_the_case_of_the_local_authority_alone() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    assertThat(file().key().authority()).isEqualTo(DACG);
    assertThat(file().state()).isEqualTo("SUBMITTED");
    assertThat(file().ownRef()).contains("SN-DACG/2026/1");
    assertThat(file().peerRef()).isEmpty();
  }

  @Test
  void between_two_local_authorities_each_keeps_its_own_file() throws Failure {
    dakar.receive(aRequest().to(PARQUET), DACG_SYSTEM);
    assertThat(dakar.ledger.cases("SN-DACG/2026/1"))
        .extracting(f -> f.key().authority(), CaseFile::ownRef, CaseFile::peerRef)
        .containsExactlyInAnyOrder(
            tuple(DACG, Optional.of("SN-DACG/2026/1"), Optional.empty()),
            tuple(PARQUET, Optional.empty(), Optional.of("SN-DACG/2026/1")));
  }

  @Test
  void an_acknowledgement_moves_the_case_and_brings_the_other_sides_reference() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    dakar.receive(evidence(Event.DELIVERY, REQUEST), MADRID);
    dakar.receive(anAckOf(REQUEST), MADRID);
    assertThat(file().state()).isEqualTo("ACKNOWLEDGED");
    assertThat(file().peerRef()).contains("SGCJI/2026/77");
    assertThat(file().ownRef()).contains("SN-DACG/2026/1");
    assertThat(lastLine().movement().inferred()).isFalse();
  }

  @Test
  void an_acknowledgement_before_the_delivery_infers_it_and_never_goes_back() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    dakar.receive(anAckOf(REQUEST), MADRID);
    assertThat(lastLine().movement().inferred()).isTrue();
    assertThat(lastLine().after()).isEqualTo("ACKNOWLEDGED");
    dakar.receive(evidence(Event.DELIVERY, REQUEST), MADRID);
    assertThat(file().state()).isEqualTo("ACKNOWLEDGED");
    assertThat(lastLine().movement().inferred()).isFalse();
    assertThat(lastLine().step().note()).isEqualTo("DELIVERY_EVIDENCE DELIVERY of MLA_REQUEST");
  }

  @Test
  void evidence_of_delivery_moves_the_delivery_and_the_case() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    dakar.receive(evidence(Event.DELIVERY, REQUEST), MADRID);
    assertThat(standing(REQUEST, MADRID)).isEqualTo(Standing.DELIVERED);
    assertThat(file().state()).isEqualTo("RECEIVED");
  }

  @Test
  void evidence_of_rejection_returns_the_delivery_and_leaves_the_case() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    dakar.receive(evidence(Event.RELAY_REJECTION, REQUEST), MADRID);
    assertThat(standing(REQUEST, MADRID)).isEqualTo(Standing.RETURNED);
    assertThat(file().state()).isEqualTo("SUBMITTED");
  }

  @Test
  void evidence_of_non_delivery_expires_the_delivery_and_leaves_the_case() throws Failure {
    dakar.receive(REQUEST, DACG_SYSTEM);
    dakar.receive(evidence(Event.NON_DELIVERY, REQUEST), MADRID);
    assertThat(standing(REQUEST, MADRID)).isEqualTo(Standing.EXPIRED);
    assertThat(file().state()).isEqualTo("SUBMITTED");
  }

  @Test
  void evidence_moves_the_leg_of_the_gateway_that_gave_it_and_no_other() throws Failure {
    Draft toBoth = aRequest().to(SGCJI, DGPJ);
    dakar.receive(toBoth, DACG_SYSTEM);
    dakar.receive(evidence(Event.DELIVERY, toBoth, List.of(SGCJI)), MADRID);
    assertThat(standing(toBoth, MADRID)).isEqualTo(Standing.DELIVERED);
    assertThat(standing(toBoth, PRAIA)).isEqualTo(Standing.DUE);
  }

  @Test
  void evidence_of_another_message_than_the_request_moves_no_case() throws Failure {
    Draft inbound = aRequest().from(SGCJI).to(DACG);
    dakar.receive(inbound, MADRID);
    Draft ack = anAckOf(inbound);
    dakar.receive(ack, DACG_SYSTEM);
    String before = file().state();
    dakar.receive(evidence(Event.DELIVERY, ack).numbered(301), MADRID);
    assertThat(standing(ack, MADRID)).isEqualTo(Standing.DELIVERED);
    assertThat(file().state()).isEqualTo(before);
    assertThat(lastLine().step().note()).endsWith("of MLA_ACK");
    assertThat(lastLine().before()).isEqualTo(lastLine().after());
  }
}
