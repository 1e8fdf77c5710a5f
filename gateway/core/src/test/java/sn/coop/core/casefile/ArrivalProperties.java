package sn.coop.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Parties.BCN;
import static sn.coop.core.fixtures.Parties.CENTIF;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.SGCJI;
import static sn.coop.core.message.MessageType.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sn.coop.core.message.AuthorityCode;

/**
 * Whatever the order in which the messages of a story arrive, its file ends the same, and nothing
 * is dropped. What arrives in between may be told differently: that is what the marks are for.
 */
class ArrivalProperties {
  private static final int SEED = 20261123;

  private static void everyOrder(List<Fact> left, List<Fact> so, Consumer<List<Fact>> check) {
    if (left.isEmpty()) {
      check.accept(so);
      return;
    }
    for (Fact next : left) {
      List<Fact> rest = new ArrayList<>(left);
      rest.remove(next);
      List<Fact> more = new ArrayList<>(so);
      more.add(next);
      everyOrder(rest, more, check);
    }
  }

  private static void endsTheSame(Story story, AuthorityCode of, String end) {
    assertThat(Story.standing(story.file(of))).isEqualTo(end);
    everyOrder(
        story.facts,
        List.of(),
        order ->
            assertThat(Story.standing(new CaseFile(key(of), "", order, none(), none())))
                .as("order %s", order)
                .isEqualTo(end));
    Random random = new Random(SEED);
    for (int round = 0; round < 50; round++) {
      List<Fact> order = new ArrayList<>(story.facts);
      Collections.shuffle(order, random);
      hearsAll(of, order, end);
    }
  }

  /** Line by line, as a ledger hears it: each line goes on where the one before ended. */
  private static void hearsAll(AuthorityCode of, List<Fact> order, String end) {
    CaseFile file = CaseFile.open(key(of));
    for (Fact fact : order) {
      CaseFile.Heard heard = file.hear(Story.news(of, fact));
      if (!file.state().isEmpty()) {
        assertThat(heard.movement().before()).isEqualTo(file.state());
      }
      assertThat(heard.movement().after()).isEqualTo(heard.file().state());
      file = heard.file();
    }
    assertThat(file.facts()).isEqualTo(order);
    assertThat(Story.standing(file)).isEqualTo(end);
    assertThat(file.state()).isEqualTo(file.status().state());
  }

  private static CaseKey key(AuthorityCode of) {
    return new CaseKey(Story.CASE, of);
  }

  private static java.util.Optional<String> none() {
    return java.util.Optional.empty();
  }

  @Test
  void a_request_with_conditions_ends_the_same_in_every_order() {
    Story story = new Story();
    Fact request = story.opens(MLA_REQUEST, DACG, List.of(SGCJI), "measure:m1=A", "measure:m2=B");
    story.delivered(request, SGCJI);
    story.about(request, MLA_ACK, SGCJI);
    Fact decision =
        story.about(
            request,
            MLA_DECISION,
            SGCJI,
            "decision:m1=ACCEPTED_WITH_CONDITIONS",
            "decision:m2=REFUSED");
    story.about(decision, MLA_CONDITIONS_REPLY, DACG, "conditions=ACCEPTED");
    story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=EXECUTED", "final=true");
    story.about(request, MLA_CLOSURE, DACG);
    String end = "case CLOSED, measure:m1 EXECUTED, measure:m2 REFUSED";
    endsTheSame(story, DACG, end);
    endsTheSame(story, SGCJI, end);
  }

  @Test
  void a_request_with_a_question_and_a_postponement_ends_the_same_in_every_order() {
    Story story = new Story();
    Fact request = story.opens(MLA_REQUEST, DACG, List.of(SGCJI), "measure:m1=A");
    Fact question = story.about(request, MLA_INFO_REQUEST, SGCJI, "question:q1=");
    story.about(question, MLA_INFO_REPLY, DACG, "answer:q1=q1");
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=ACCEPTED");
    story.about(request, MLA_PROGRESS, SGCJI, "stage=IN_EXECUTION");
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=POSTPONED");
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=REFUSED");
    endsTheSame(story, DACG, "case REFUSED, measure:m1 REFUSED");
  }

  @Test
  void a_case_that_was_reopened_ends_the_same_in_every_order() {
    Story story = new Story();
    Fact request = story.opens(MLA_REQUEST, DACG, List.of(SGCJI), "measure:m1=A");
    Fact done =
        story.about(request, MLA_EXECUTION_RETURN, SGCJI, "result:m1=EXECUTED", "final=true");
    story.about(done, MLA_CLOSURE, DACG);
    Fact more = story.about(request, MLA_SUPPLEMENT, DACG, "measure:m2=B");
    story.about(more, MLA_DECISION, SGCJI, "decision:m2=ACCEPTED");
    story.about(more, MLA_EXECUTION_RETURN, SGCJI, "result:m2=NOT_EXECUTED", "final=true");
    story.about(more, MLA_CLOSURE, DACG);
    endsTheSame(story, DACG, "case CLOSED, measure:m1 EXECUTED, measure:m2 NOT_EXECUTED");
  }

  @Test
  void a_joint_request_ends_the_same_in_every_order() {
    Story story = new Story();
    Fact request = story.opens(MLA_REQUEST, DACG, List.of(SGCJI, DGPJ), "measure:m1=A");
    story.delivered(request, SGCJI, DGPJ);
    story.about(request, MLA_ACK, SGCJI);
    story.about(request, MLA_DECISION, SGCJI, "decision:m1=ACCEPTED");
    story.about(request, MLA_DECISION, DGPJ, "decision:m1=REFUSED");
    story.about(request, MLA_WITHDRAWAL, DACG);
    endsTheSame(
        story,
        DACG,
        "case@ES-MJU-SGCJI WITHDRAWN, measure:m1@ES-MJU-SGCJI WITHDRAWN, "
            + "case@CV-DGPJ REFUSED, measure:m1@CV-DGPJ REFUSED");
  }

  @Test
  void an_alert_with_versions_and_a_hit_ends_the_same_in_every_order() {
    Story story = new Story();
    Fact alert = story.opens(ALERT_CREATE, BCN, List.of(SGCJI, CENTIF), "alertId=A1", "version=1");
    story.about(alert, ALERT_RECEIPT, SGCJI, "version=1", "state=STORED");
    Fact second = story.about(alert, ALERT_UPDATE, BCN, "version=2");
    story.about(second, ALERT_RECEIPT, SGCJI, "version=2", "state=STORED");
    Fact hit = story.about(second, ALERT_HIT, CENTIF, "version=2");
    story.about(hit, ALERT_HIT_CONFIRMATION, BCN, "answer=NOT_SAME_PERSON");
    story.about(hit, ALERT_HIT_OUTCOME, CENTIF, "outcome=RELEASED");
    endsTheSame(
        story,
        BCN,
        "case ACTIVE, recipient:ES-MJU-SGCJI UPDATED, recipient:SN-CENTIF PENDING, hit:"
            + hit.id()
            + " OUTCOME");
  }

  @Test
  void a_cancelled_alert_with_a_hit_ends_the_same_in_every_order() {
    Story story = new Story();
    Fact alert = story.opens(ALERT_CREATE, BCN, List.of(SGCJI, CENTIF), "alertId=A1", "version=1");
    story.about(alert, ALERT_RECEIPT, SGCJI, "version=1", "state=STORED");
    Fact cancelled =
        story.about(alert, ALERT_CANCEL, BCN, "version=1", "reason=WITHDRAWN_BY_JUDGE");
    story.about(cancelled, ALERT_RECEIPT, SGCJI, "version=1", "state=DELETED_CONFIRMED");
    Fact hit = story.about(alert, ALERT_HIT, CENTIF, "version=1");
    story.about(cancelled, ALERT_RECEIPT, CENTIF, "version=1", "state=DELETED_CONFIRMED");
    endsTheSame(
        story,
        BCN,
        "case PURGED, recipient:ES-MJU-SGCJI DELETED_CONFIRMED, "
            + "recipient:SN-CENTIF DELETED_CONFIRMED, hit:"
            + hit.id()
            + " ALERT_INVALID");
  }

  @Test
  void a_police_request_and_a_consent_end_the_same_in_every_order() {
    Story story = new Story();
    Fact request = story.opens(POL_REQUEST, BCN, List.of(SGCJI));
    story.delivered(request, SGCJI);
    Fact reply = story.about(request, POL_REPLY, SGCJI, "result=PARTIAL");
    story.about(request, POL_REPLY, SGCJI, "result=INFO");
    Fact consent = story.about(reply, USE_CONSENT_REQUEST, BCN);
    story.about(consent, USE_CONSENT_DECISION, SGCJI, "consent=DENIED");
    endsTheSame(story, BCN, "case ANSWERED, consent:" + consent.id() + " DENIED");
  }

  @Test
  void an_offer_ends_the_same_in_every_order() {
    Story story = new Story();
    Fact offer = story.opens(SPONTANEOUS_OFFER, DACG, List.of(SGCJI));
    story.delivered(offer, SGCJI);
    Fact reply = story.about(offer, SPONTANEOUS_OFFER_REPLY, SGCJI, "offer=ACCEPTED");
    Fact content = story.about(reply, POL_SPONTANEOUS, DACG);
    story.delivered(content, SGCJI);
    endsTheSame(story, DACG, "case ACKED");
  }
}
