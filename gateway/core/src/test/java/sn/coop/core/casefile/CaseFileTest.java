package sn.coop.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Parties.CENTIF;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.SGCJI;
import static sn.coop.core.message.MessageType.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.message.MessageType;

class CaseFileTest {
  private static final CaseKey KEY = new CaseKey(Story.CASE, DACG);

  private final Story story = new Story();

  private Fact request() {
    return story.opens(MLA_REQUEST, DACG, List.of(SGCJI), "measure:m1=HEARING_VIDEO");
  }

  private static CaseNews noted(Optional<String> own, Optional<String> peer) {
    CaseNews.What what = new CaseNews.What(Draft.aRequest().key(), Draft.aRequest().digest());
    CaseNews.Step step = new CaseNews.Step(Dakar.MORNING, "dispatch", "es-gateway", what, "1");
    return new CaseNews(KEY, Optional.empty(), step, new CaseNews.Refs(own, peer));
  }

  @Test
  void the_first_line_opens_the_case_where_its_message_puts_it() {
    Movement first = Story.hear(CaseFile.open(KEY), request());
    assertThat(first.before()).isEqualTo("SUBMITTED");
    assertThat(first.after()).isEqualTo("SUBMITTED");
    assertThat(first.marks()).isEmpty();
    assertThat(first.changes())
        .containsExactly(
            new Movement.Change("case", "SUBMITTED"),
            new Movement.Change("measure:m1", "PROPOSED, type=HEARING_VIDEO"));
  }

  @Test
  void a_state_that_was_skipped_is_inferred_and_its_own_message_is_late() {
    Fact request = request();
    Fact ack = story.about(request, MLA_ACK, SGCJI);
    Movement skipping = Story.hear(Story.file(DACG, List.of(request)), ack);
    assertThat(skipping.marks()).containsExactly(Mark.INFERRED);
    assertThat(skipping.changes())
        .containsExactly(new Movement.Change("case", "SUBMITTED>(RECEIVED)>ACKNOWLEDGED"));
    CaseFile acknowledged = story.file(DACG);
    Movement late = Story.hear(acknowledged, story.delivered(request, SGCJI));
    assertThat(late.marks()).containsExactly(Mark.LATE);
    assertThat(late.before()).isEqualTo(late.after()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void what_another_party_must_say_first_is_awaited_and_then_takes_effect() {
    Fact request = request();
    Fact decision =
        story.about(request, MLA_DECISION, SGCJI, "decision:m1=ACCEPTED_WITH_CONDITIONS");
    Fact done =
        story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=EXECUTED", "final=true");
    Movement waiting = Story.hear(Story.file(DACG, List.of(request, decision)), done);
    assertThat(waiting.marks()).containsExactly(Mark.PENDING);
    assertThat(waiting.changes()).isEmpty();
    CaseFile file = story.file(DACG);
    Movement answered =
        Story.hear(file, story.about(decision, MLA_CONDITIONS_REPLY, DACG, "conditions=ACCEPTED"));
    assertThat(answered.marks()).contains(Mark.RELEASED);
    assertThat(answered.after()).isEqualTo("EXECUTED");
  }

  @Test
  void a_case_of_which_only_the_middle_has_come_waits_for_its_beginning() {
    Fact request = request();
    Fact decision = story.about(request, MLA_DECISION, SGCJI, "decision:m1=REFUSED");
    CaseFile file = Story.file(DACG, List.of(decision));
    assertThat(file.state()).isEqualTo("SUBMITTED");
    assertThat(file.status().subjects()).isEmpty();
    Movement begun = Story.hear(file, request);
    assertThat(begun.marks()).contains(Mark.RELEASED, Mark.INFERRED);
    assertThat(begun.before()).isEqualTo("SUBMITTED");
    assertThat(begun.after()).isEqualTo("REFUSED");
  }

  @Test
  void a_line_that_says_nothing_moves_nothing() {
    request();
    CaseFile file = story.file(DACG);
    CaseFile.Heard heard = file.hear(noted(Optional.empty(), Optional.empty()));
    assertThat(heard.file()).isEqualTo(file);
    assertThat(heard.movement()).isEqualTo(Movement.none("SUBMITTED"));
    assertThat(CaseFile.open(KEY).hear(noted(Optional.empty(), Optional.empty())).file().state())
        .isEqualTo("SUBMITTED");
  }

  @Test
  void a_message_of_another_family_is_kept_and_moves_nothing() {
    Fact request = request();
    for (MessageType type :
        List.of(
            MLA_STATUS_QUERY,
            MLA_COST_CONSULTATION,
            RECTIFICATION,
            ERASURE_REQUEST,
            ALERT_HIT,
            POL_REPLY)) {
      CaseFile file = story.file(DACG);
      Movement moved = Story.hear(file, story.about(request, type, DACG));
      assertThat(moved).as("%s", type).isEqualTo(Movement.none("SUBMITTED"));
    }
  }

  @Test
  void a_reference_once_learned_stays() {
    CaseFile file =
        CaseFile.open(KEY)
            .hear(noted(Optional.of("own"), Optional.empty()))
            .file()
            .hear(noted(Optional.of("own 2"), Optional.of("peer")))
            .file()
            .hear(noted(Optional.empty(), Optional.of("peer 2")))
            .file();
    assertThat(file.ownRef()).contains("own");
    assertThat(file.peerRef()).contains("peer");
  }

  @Test
  void a_case_is_of_the_kind_that_its_first_message_tells() {
    assertThat(CaseKind.of(List.of())).isEqualTo(CaseKind.REQUEST);
    Fact hit = story.opens(ALERT_HIT, SGCJI, List.of(DACG));
    Fact reply = story.opens(POL_REPLY, SGCJI, List.of(CENTIF));
    Fact offerReply = story.opens(SPONTANEOUS_OFFER_REPLY, SGCJI, List.of(CENTIF));
    Fact erasure = story.opens(ERASURE_REQUEST, SGCJI, List.of(CENTIF));
    assertThat(CaseKind.of(List.of(erasure, hit, reply))).isEqualTo(CaseKind.ALERT);
    assertThat(CaseKind.of(List.of(reply, hit))).isEqualTo(CaseKind.INQUIRY);
    assertThat(CaseKind.of(List.of(offerReply))).isEqualTo(CaseKind.OFFER);
    assertThat(CaseKind.of(List.of(hit, request()))).isEqualTo(CaseKind.REQUEST);
  }
}
