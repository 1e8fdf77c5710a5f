package sn.coop.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.casefile.CaseState.ACKNOWLEDGED;
import static sn.coop.core.casefile.CaseState.RECEIVED;
import static sn.coop.core.casefile.CaseState.SUBMITTED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sn.coop.core.casefile.CaseState.Event;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.fixtures.Parties;

class CaseFileTest {
  private static final CaseKey KEY = new CaseKey(Draft.aRequest().conversation(), Parties.DACG);

  private static CaseNews news(Event event, Optional<String> own, Optional<String> peer) {
    CaseNews.What what = new CaseNews.What(Draft.aRequest().key(), Draft.aRequest().digest());
    CaseNews.Step step = new CaseNews.Step(Dakar.MORNING, "record", "SN-DACG", what, "");
    return new CaseNews(KEY, event, step, new CaseNews.Refs(own, peer));
  }

  @Test
  void a_case_goes_from_submitted_to_received_to_acknowledged() {
    assertThat(CaseFile.open(KEY).state()).isEqualTo(SUBMITTED);
    assertThat(SUBMITTED.after(Event.DELIVERED)).isEqualTo(RECEIVED);
    assertThat(RECEIVED.after(Event.ACKNOWLEDGED)).isEqualTo(ACKNOWLEDGED);
  }

  @Test
  void no_event_moves_a_case_back() {
    for (CaseState state : CaseState.values()) {
      for (Event event : Event.values()) {
        assertThat(state.after(event)).isGreaterThanOrEqualTo(state);
      }
      assertThat(state.after(Event.NOTED)).isEqualTo(state);
      assertThat(state.after(Event.SUBMITTED)).isEqualTo(state);
    }
  }

  @Test
  void a_state_that_was_skipped_is_inferred() {
    assertThat(SUBMITTED.infersUpTo(ACKNOWLEDGED)).isTrue();
    assertThat(SUBMITTED.infersUpTo(RECEIVED)).isFalse();
    assertThat(RECEIVED.infersUpTo(ACKNOWLEDGED)).isFalse();
    assertThat(ACKNOWLEDGED.infersUpTo(SUBMITTED)).isFalse();
    assertThat(ACKNOWLEDGED.infersUpTo(ACKNOWLEDGED)).isFalse();
  }

  @Test
  void a_reference_once_learned_stays() {
    CaseFile file =
        CaseFile.open(KEY)
            .after(news(Event.SUBMITTED, Optional.of("own"), Optional.empty()))
            .after(news(Event.ACKNOWLEDGED, Optional.of("own 2"), Optional.of("peer")))
            .after(news(Event.NOTED, Optional.empty(), Optional.of("peer 2")));
    assertThat(file.ownRef()).contains("own");
    assertThat(file.peerRef()).contains("peer");
  }

  @Test
  void the_order_of_events_does_not_matter_to_where_a_case_ends() {
    Random random = new Random(20261123);
    for (int round = 0; round < 500; round++) {
      List<Event> events = new ArrayList<>(List.of(Event.values()));
      events.addAll(List.of(Event.values()));
      Collections.shuffle(events, random);
      CaseFile file = CaseFile.open(KEY);
      for (Event event : events) {
        file = file.after(news(event, Optional.empty(), Optional.empty()));
      }
      assertThat(file.state()).as("order %s", events).isEqualTo(ACKNOWLEDGED);
    }
  }
}
