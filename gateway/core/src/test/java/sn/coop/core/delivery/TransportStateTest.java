package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sn.coop.core.delivery.TransportState.DELIVERED;
import static sn.coop.core.delivery.TransportState.QUEUED;
import static sn.coop.core.delivery.TransportState.RELAYED;
import static sn.coop.core.delivery.TransportState.RETRIEVED;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.machine.Transition;

class TransportStateTest {

  @Test
  void every_event_in_every_state_does_what_the_matrix_says() throws IOException {
    TransportMatrix matrix = TransportMatrix.read();
    assertThat(matrix.events())
        .containsExactlyElementsOf(Arrays.stream(Event.values()).map(Event::name).toList());
    assertThat(matrix.rows()).containsOnlyKeys(TransportState.values());
    int pairs = 0;
    for (TransportState state : TransportState.values()) {
      assertThat(matrix.rows().get(state)).as("cells of %s", state).hasSize(Event.values().length);
      for (Event event : Event.values()) {
        assertThat(state.after(event))
            .as("%s in %s", event, state)
            .isEqualTo(matrix.target(state, event));
        pairs++;
      }
    }
    System.out.printf(
        "transport: %d states, %d transitions, %d pairs%n",
        TransportState.values().length, TransportMachine.MACHINE.table().size(), pairs);
  }

  @Test
  void an_event_leads_to_one_state_wherever_it_comes() {
    for (Event event : Event.values()) {
      assertThat(
              TransportMachine.MACHINE.table().stream()
                  .filter(row -> row.event() == event)
                  .map(Transition::to)
                  .distinct())
          .as(event.name())
          .hasSize(1);
    }
  }

  @Test
  void before_delivery_a_message_can_be_taken_back_wherever_it_is() {
    for (TransportState state : TransportState.values()) {
      boolean ended =
          List.of(DELIVERED, RETRIEVED, TransportState.REJECTED, TransportState.EXPIRED)
              .contains(state);
      Optional<TransportState> back =
          state.after(Event.RECALL).or(() -> state.after(Event.CONFIRM_RECALL));
      assertThat(back.isPresent() || state == TransportState.RECALLED)
          .as(state.name())
          .isEqualTo(!ended);
    }
    assertThat(RELAYED.after(Event.RECALL)).as("only the next gateway knows").isEmpty();
  }

  @Test
  void a_verified_receipt_is_never_in_vain_once_a_message_was_sent() {
    for (TransportState state : TransportState.values()) {
      boolean unsent =
          List.of(
                  TransportState.CREATED,
                  TransportState.ACCEPTED,
                  TransportState.HELD,
                  TransportState.TRANSLATION_BLOCKED)
              .contains(state);
      TransportState after = state.through(Event.DELIVER);
      assertThat(after == DELIVERED || after == RETRIEVED).as(state.name()).isEqualTo(!unsent);
    }
  }

  @Test
  void what_is_not_allowed_on_the_way_is_passed_over() {
    assertThat(QUEUED.through(Event.RETRY, Event.QUEUE, Event.CLAIM, Event.RENDER))
        .isEqualTo(TransportState.SENDING);
    assertThat(DELIVERED.through(Event.RETRY, Event.QUEUE, Event.CLAIM, Event.RENDER))
        .isEqualTo(DELIVERED);
  }

  @Test
  void a_delivery_is_due_until_relayed_to_all_and_delivered_only_to_all() {
    assertThat(Standing.of(List.of(DELIVERED, QUEUED))).isEqualTo(Standing.DUE);
    assertThat(Standing.of(List.of(DELIVERED, TransportState.FAILED_TEMP))).isEqualTo(Standing.DUE);
    assertThat(Standing.of(List.of(DELIVERED, RELAYED))).isEqualTo(Standing.RELAYED);
    assertThat(Standing.of(List.of(DELIVERED, TransportState.REJECTED)))
        .isEqualTo(Standing.RETURNED);
    assertThat(Standing.of(List.of(TransportState.EXPIRED, TransportState.REJECTED)))
        .isEqualTo(Standing.RETURNED);
    assertThat(Standing.of(List.of(TransportState.RECALLED, DELIVERED)))
        .isEqualTo(Standing.RECALLED);
    assertThat(Standing.of(List.of(TransportState.DEAD_LETTER, RELAYED)))
        .isEqualTo(Standing.PARKED);
    assertThat(Standing.of(List.of(DELIVERED, RETRIEVED))).isEqualTo(Standing.DELIVERED);
    assertThatThrownBy(() -> Standing.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void each_state_alone_has_a_standing_that_is_told_of() {
    for (TransportState state : TransportState.values()) {
      assertThat(Standing.of(List.of(state))).as(state.name()).isEqualTo(state.standing());
    }
  }
}
