package sn.coop.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A lamp with a guard: small enough to see the whole of it. */
class MachineTest {
  private enum Lamp {
    DARK,
    LIT,
    BLINKING,
    BROKEN
  }

  private enum Act {
    SWITCH,
    WARN,
    CALM,
    DROP
  }

  private static final Machine<Lamp, Act> MACHINE =
      new Machine<>(
          "lamp",
          Lamp.DARK,
          List.of(
              new Transition<>(Lamp.DARK, Act.SWITCH, Lamp.LIT, "USER"),
              new Transition<>(Lamp.LIT, Act.WARN, Lamp.BLINKING, "USER/GUARD"),
              new Transition<>(Lamp.BLINKING, Act.CALM, Lamp.BLINKING, "GUARD"),
              new Transition<>(Lamp.LIT, Act.DROP, Lamp.BROKEN, "USER")),
          Set.of(Act.SWITCH, Act.CALM),
          Set.of(Act.CALM));

  private static List<Lamp> way(Lamp from, Act event, String by) {
    return MACHINE.way(from, Lamp.LIT, event, row -> row.isMadeBy(by)).orElse(List.of()).stream()
        .map(Transition::to)
        .toList();
  }

  @Test
  void an_event_that_is_allowed_goes_one_step() {
    assertThat(way(Lamp.DARK, Act.SWITCH, "USER")).containsExactly(Lamp.LIT);
  }

  @Test
  void a_later_event_proves_an_implied_one() {
    assertThat(way(Lamp.DARK, Act.WARN, "USER")).containsExactly(Lamp.LIT, Lamp.BLINKING);
  }

  @Test
  void nothing_is_implied_that_another_would_have_had_to_do() {
    assertThat(way(Lamp.DARK, Act.WARN, "GUARD")).isEmpty();
    assertThat(way(Lamp.LIT, Act.WARN, "GUARD")).containsExactly(Lamp.BLINKING);
  }

  @Test
  void nothing_is_implied_that_is_always_told() {
    assertThat(way(Lamp.BLINKING, Act.DROP, "USER")).isEmpty();
  }

  @Test
  void what_leads_back_leads_to_where_it_was() {
    assertThat(way(Lamp.BLINKING, Act.CALM, "GUARD")).containsExactly(Lamp.LIT);
  }

  @Test
  void two_rows_for_one_event_are_no_table() {
    Transition<Lamp, Act> row = new Transition<>(Lamp.DARK, Act.SWITCH, Lamp.LIT, "USER");
    assertThatThrownBy(() -> new Machine<>("lamp", Lamp.DARK, List.of(row, row)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_is_drawn_as_it_is() {
    assertThat(MACHINE.mermaid())
        .isEqualTo(
            """
            stateDiagram-v2
                [*] --> DARK
                DARK --> LIT : SWITCH (USER)
                LIT --> BLINKING : WARN (USER/GUARD)
                BLINKING --> BLINKING : CALM (GUARD) back to where it was
                LIT --> BROKEN : DROP (USER)
                BROKEN --> [*]
            """);
    assertThat(MACHINE.mermaid(act -> act.name().charAt(0) + "."))
        .contains("    LIT --> BLINKING : W. (USER/GUARD)\n");
    assertThat(MACHINE.isTerminal(Lamp.BROKEN)).isTrue();
    assertThat(MACHINE.isTerminal(Lamp.LIT)).isFalse();
  }
}
