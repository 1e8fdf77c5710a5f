package sn.coop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;

class StepsTest {
  private final StringWriter told = new StringWriter();
  private final Steps steps =
      new Steps(
          new PrintWriter(told),
          Clock.fixed(Instant.parse("2026-11-23T10:00:00.120Z"), ZoneOffset.UTC));

  @Test
  void a_step_that_holds_is_told_with_its_time() throws Exception {
    assertThat(steps.tell("it rains", () -> {})).isTrue();

    assertThat(told.toString()).isEqualTo("10:00:00.120  ok     it rains\n");
    assertThat(steps.summary()).isEqualTo("demo: 1 of 1 steps held");
    assertThat(steps.allHeld()).isTrue();
  }

  @Test
  void a_step_that_fails_says_why_and_the_whole_does_not_hold() throws Exception {
    steps.tell("it rains", () -> {});
    boolean held =
        steps.tell(
            "it snows",
            () -> {
              throw new Deferral(Code.SILENT, "it is July");
            });

    assertThat(held).isFalse();
    assertThat(told.toString()).contains("FAILED it snows").contains("it is July");
    assertThat(steps.summary()).isEqualTo("demo: 1 of 2 steps held");
    assertThat(steps.allHeld()).isFalse();
  }

  @Test
  void what_is_said_aside_stands_below_its_step_alone() throws Exception {
    steps.tell("it rains", () -> steps.aside("on everyone"));
    steps.tell("it snows", () -> {});

    assertThat(told.toString().lines())
        .containsExactly(
            "10:00:00.120  ok     it rains",
            " ".repeat(22) + "on everyone",
            "10:00:00.120  ok     it snows");
  }

  @Test
  void a_step_that_was_not_tried_did_not_hold() {
    steps.skip("it hails");

    assertThat(steps.allHeld()).isFalse();
    assertThat(steps.summary()).isEqualTo("demo: 0 of 1 steps held");
  }

  @Test
  void a_story_without_steps_does_not_hold() {
    assertThat(steps.allHeld()).isFalse();
  }
}
