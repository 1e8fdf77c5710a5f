package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Dakar.signedBy;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.PARQUET;
import static sn.coop.core.fixtures.Parties.PARQUET_SYSTEM;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Failure;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.fixtures.PlainSeals;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.Environment;
import sn.coop.core.partner.RetrySchedule;

class DispatchingTest {
  private static final Duration FIRST = RetrySchedule.DEFAULT.first();
  private static final Draft REQUEST = aRequest();

  private final Dakar dakar = new Dakar();

  private Delivery received(Draft draft) throws Failure {
    dakar.receive(draft, DACG_SYSTEM);
    return dakar.delivery(draft, MADRID);
  }

  private Standing standing(Delivery delivery) throws Failure {
    return dakar.ledger.delivery(delivery.id()).orElseThrow().standing();
  }

  private List<DeliveryId> swept() throws Failure {
    dakar.hints.clear();
    dakar.dispatching.sweep();
    return List.copyOf(dakar.hints);
  }

  @Test
  void what_was_just_recorded_is_hinted_at_once_for_each_next_hop() throws Failure {
    Draft toTwo = aRequest().to(SGCJI, PARQUET);
    dakar.receive(toTwo, DACG_SYSTEM);
    assertThat(dakar.hints)
        .containsExactly(
            dakar.delivery(toTwo, MADRID).id(), dakar.delivery(toTwo, PARQUET_SYSTEM).id());
  }

  @Test
  void a_sweep_finds_what_is_due_and_nothing_whose_time_has_not_come() throws Failure {
    Delivery delivery = received(REQUEST);
    assertThat(swept()).containsExactly(delivery.id());
    dakar.attempt(delivery);
    assertThat(swept()).isEmpty();
    dakar.clock.advance(FIRST.minusMillis(1));
    assertThat(swept()).isEmpty();
    dakar.clock.advance(Duration.ofMillis(1));
    assertThat(swept()).containsExactly(delivery.id());
  }

  @Test
  void a_sweep_expires_what_has_outlived_itself_and_hints_at_the_rest() throws Failure {
    Draft shortLived = REQUEST.validUntil(Dakar.MORNING.plusSeconds(60));
    Delivery dying = received(shortLived);
    Delivery living = received(aRequest().numbered(2).in(2));
    dakar.clock.advance(Duration.ofSeconds(60));
    assertThat(swept()).containsExactly(living.id());
    assertThat(standing(dying)).isEqualTo(Standing.EXPIRED);
    assertThat(standing(living)).isEqualTo(Standing.DUE);
    List<DeliveryId> next = swept();
    assertThat(next).hasSize(2).contains(living.id()).doesNotContain(dying.id());
  }

  @Test
  void an_attempt_is_on_record_before_anything_is_sent() throws Failure {
    Delivery delivery = received(REQUEST);
    int entries = dakar.ledger.entries.size();
    Claim claim = dakar.dispatching.claim(delivery.id()).orElseThrow();
    assertThat(claim.delivery().progress().attempts()).isEqualTo(1);
    assertThat(claim.delivery().progress().due()).isEqualTo(Dakar.MORNING.plus(FIRST));
    assertThat(claim.delivery().progress().token()).isEqualTo(1);
    assertThat(claim.message().sealed().digest()).isEqualTo(REQUEST.digest());
    assertThat(dakar.ledger.delivery(delivery.id())).contains(claim.delivery());
    assertThat(dakar.ledger.entries).hasSize(entries + 1);
  }

  @Test
  void a_repeated_hint_claims_nothing() throws Failure {
    Delivery delivery = received(REQUEST);
    assertThat(dakar.dispatching.claim(delivery.id())).isPresent();
    assertThat(dakar.dispatching.claim(delivery.id())).isEmpty();
    assertThat(dakar.dispatching.claim(new DeliveryId("none"))).isEmpty();
  }

  @Test
  void a_delivery_to_a_partner_that_is_no_longer_active_waits() throws Failure {
    Delivery delivery = received(REQUEST);
    Dispatching without =
        new Dispatching(
            dakar.ledger,
            new Dakar(Environment.PRODUCTION, List.of(DACG_SYSTEM)).partners,
            (to, id) -> {},
            dakar.settling,
            dakar.fresh);
    assertThat(without.claim(delivery.id())).isEmpty();
    assertThat(dakar.dispatching.claim(delivery.id())).isPresent();
  }

  @Test
  void a_later_message_of_a_conversation_waits_for_the_earlier_one() throws Failure {
    Delivery earlier = received(REQUEST);
    Delivery later = received(aRequest().numbered(2));
    assertThat(dakar.dispatching.claim(later.id())).isEmpty();
    Delivery attempted = dakar.attempt(earlier).delivery();
    String jws = signedBy(MADRID, dakar.receiptFor(attempted, Stage.RELAYED));
    dakar.settling.receipted(attempted.id(), MADRID, jws);
    assertThat(dakar.dispatching.claim(later.id())).isPresent();
  }

  @Test
  void a_retry_sends_the_very_bytes_of_the_first_attempt() throws Failure {
    Digest pdf = Bytes.utf8("a PDF").digest();
    dakar.ledger.attach(DACG_SYSTEM.id(), pdf, 5, dakar.fresh.line());
    Delivery delivery = received(aRequest().attaching(pdf));
    Claim first = dakar.attempt(delivery);
    assertThat(first.rendered().message()).isEqualTo(first.message().sealed());
    assertThat(first.rendered().countersignature())
        .isEqualTo(
            PlainSeals.seal(
                dakar.receipts.own(), first.message().sealed().content(), List.of(pdf)));
    int entries = dakar.ledger.entries.size();
    dakar.clock.advance(FIRST);
    Claim second = dakar.attempt(delivery);
    assertThat(second.rendered()).isEqualTo(first.rendered());
    assertThat(second.delivery().progress().attempts()).isEqualTo(2);
    assertThat(dakar.ledger.entries).as("a claim, and no second rendition").hasSize(entries + 1);
  }

  @Test
  void a_rendition_that_another_attempt_kept_first_wins() throws Failure {
    Claim claim = dakar.dispatching.claim(received(REQUEST).id()).orElseThrow();
    Translated translated = dakar.rendering.translate(claim);
    Rendition kept = new Rendition(claim.message().sealed(), "the first countersignature", "{}");
    dakar.ledger.keep(claim, kept, dakar.fresh.line());
    assertThat(dakar.rendering.seal(translated).rendered()).isEqualTo(kept);
  }
}
