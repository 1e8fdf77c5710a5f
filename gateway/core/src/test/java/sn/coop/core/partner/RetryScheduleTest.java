package sn.coop.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant NEVER = NOW.plus(Duration.ofDays(1000));

  private static Duration pause(RetrySchedule schedule, int attempts) {
    return Duration.between(NOW, schedule.after(attempts, NOW, NEVER).orElseThrow());
  }

  @Test
  void the_pauses_are_the_documented_ones() {
    List<Long> minutes = new ArrayList<>();
    for (int attempts = 1; attempts <= 9; attempts++) {
      minutes.add(pause(RetrySchedule.DEFAULT, attempts).toMinutes());
    }
    assertThat(minutes).containsExactly(7L, 14L, 28L, 56L, 112L, 224L, 240L, 240L, 240L);
  }

  @Test
  void after_very_many_attempts_the_pause_is_still_the_longest() {
    assertThat(pause(RetrySchedule.DEFAULT, Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void five_days_hold_thirty_five_attempts() {
    Instant expiry = NOW.plus(RetrySchedule.DEFAULT.expire());
    int attempts = 1;
    Optional<Instant> next = RetrySchedule.DEFAULT.after(attempts, NOW, expiry);
    while (next.isPresent()) {
      attempts++;
      next = RetrySchedule.DEFAULT.after(attempts, next.get(), expiry);
    }
    assertThat(attempts).isEqualTo(35);
  }

  @Test
  void there_is_no_attempt_at_or_after_the_end_of_life() {
    Duration first = RetrySchedule.DEFAULT.first();
    assertThat(RetrySchedule.DEFAULT.after(1, NOW, NOW.plus(first))).isEmpty();
    assertThat(RetrySchedule.DEFAULT.after(1, NOW, NOW.plus(first).plusMillis(1)))
        .contains(NOW.plus(first));
  }

  @Test
  void a_schedule_that_makes_no_sense_is_no_schedule() {
    Duration second = Duration.ofSeconds(1);
    Duration minute = Duration.ofMinutes(1);
    Duration hour = Duration.ofHours(1);
    record Terms(Duration first, Duration longest, Duration expire) {}
    for (Terms terms :
        List.of(
            new Terms(Duration.ZERO, minute, hour),
            new Terms(second.negated(), minute, hour),
            new Terms(minute, second, hour),
            new Terms(second, hour, minute))) {
      assertThatThrownBy(() -> new RetrySchedule(terms.first(), terms.longest(), terms.expire()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
