package sn.coop.core.casefile.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import sn.coop.core.machine.Machine;
import sn.coop.core.message.MessageType;

/** Every event in every state of every machine, allowed or refused as it was written down. */
class CaseMachinesTest {
  private static int machines;
  private static int states;
  private static int transitions;
  private static int pairs;

  @AfterAll
  static void count() {
    System.out.printf(
        "machines: %d machines, %d states, %d transitions, %d pairs%n",
        machines, states, transitions, pairs);
  }

  private static <S extends Enum<S>, E extends Enum<E> & CaseEvent> void check(
      Machine<S, E> machine, Class<S> allStates, Class<E> allEvents) {
    Matrix matrix = Matrix.of(machine.name());
    for (S state : allStates.getEnumConstants()) {
      for (E event : allEvents.getEnumConstants()) {
        String now =
            machine
                .row(state, event)
                .map(row -> to(machine, row.event(), row.to()) + " by " + row.by())
                .orElse("refused");
        assertThat(now)
            .as("%s: %s in %s", machine.name(), event, state)
            .isEqualTo(matrix.cell(state, event));
        pairs++;
      }
    }
    assertThat(names(allStates)).isEqualTo(matrix.states);
    assertThat(machine.implied().stream().map(Enum::name)).hasSameElementsAs(words(matrix));
    assertThat(matrix.cells).as("rows of %s", machine.name()).hasSize(machine.table().size());
    for (E event : allEvents.getEnumConstants()) {
      if (!event.message().isEmpty()) {
        assertThat(names(MessageType.class)).contains(event.message());
      }
      assertThat(machine.table()).as("rows of %s", event).anyMatch(row -> row.event() == event);
    }
    machines++;
    states += allStates.getEnumConstants().length;
    transitions += machine.table().size();
  }

  private static Set<String> words(Matrix matrix) {
    return matrix.implied.stream().filter(word -> !word.isEmpty()).collect(Collectors.toSet());
  }

  private static <S extends Enum<S>, E extends Enum<E>> String to(
      Machine<S, E> machine, E event, S to) {
    return machine.returning().contains(event) ? "back" : to.name();
  }

  private static <T extends Enum<T>> Set<String> names(Class<T> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
  }

  @Test
  void a_request_goes_as_practice_has_it() {
    check(RequestMachine.TABLE, RequestMachine.State.class, RequestMachine.Event.class);
  }

  @Test
  void a_measure_goes_as_practice_has_it() {
    check(MeasureMachine.TABLE, MeasureMachine.State.class, MeasureMachine.Event.class);
  }

  @Test
  void an_alert_goes_as_practice_has_it() {
    check(AlertMachine.TABLE, AlertMachine.State.class, AlertMachine.Event.class);
  }

  @Test
  void an_alert_with_a_recipient_goes_as_practice_has_it() {
    check(RecipientMachine.TABLE, RecipientMachine.State.class, RecipientMachine.Event.class);
  }

  @Test
  void a_hit_goes_as_practice_has_it() {
    check(HitMachine.TABLE, HitMachine.State.class, HitMachine.Event.class);
  }

  @Test
  void an_inquiry_goes_as_practice_has_it() {
    check(InquiryMachine.TABLE, InquiryMachine.State.class, InquiryMachine.Event.class);
  }

  @Test
  void an_offer_goes_as_practice_has_it() {
    check(OfferMachine.TABLE, OfferMachine.State.class, OfferMachine.Event.class);
  }

  @Test
  void a_question_of_consent_goes_as_practice_has_it() {
    check(ConsentMachine.TABLE, ConsentMachine.State.class, ConsentMachine.Event.class);
  }

  /** The requested State is master of what is done; the other side never says so for it. */
  @Test
  void only_the_requested_side_accepts_refuses_and_executes() {
    Set<RequestMachine.Event> masters =
        Set.of(
            RequestMachine.Event.ACCEPT,
            RequestMachine.Event.ACCEPT_IN_PART,
            RequestMachine.Event.ACCEPT_WITH_CONDITIONS,
            RequestMachine.Event.REFUSE,
            RequestMachine.Event.POSTPONE,
            RequestMachine.Event.START,
            RequestMachine.Event.EXECUTE,
            RequestMachine.Event.EXECUTE_IN_PART,
            RequestMachine.Event.NOT_EXECUTE);
    assertThat(RequestMachine.TABLE.table())
        .filteredOn(row -> masters.contains(row.event()))
        .allMatch(row -> row.by().equals("QCA"));
  }
}
