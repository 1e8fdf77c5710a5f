package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Dakar.signedBy;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Draft.anAckOf;
import static sn.coop.core.fixtures.Draft.evidence;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.evidence.EvidenceNotice.Event;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;

/**
 * Whatever the order in which a request's news arrives, and however often, it ends the same. Who is
 * refused because the request is not here yet sends again, as a sender does.
 */
class ArrivalOrderProperties {
  private static final int SEED = 20261123;
  private static final int ROUNDS = 400;
  private static final Draft REQUEST = aRequest();
  private static final List<String> PROGRESS = List.of("SUBMITTED", "RECEIVED", "ACKNOWLEDGED");

  /** What can happen, once or several times. */
  private enum Happening {
    RECORD,
    SWEEP,
    ATTEMPT,
    RELAYED,
    EVIDENCE,
    ACKNOWLEDGED;

    void happenTo(Dakar dakar) throws Failure {
      switch (this) {
        case RECORD -> dakar.receive(REQUEST, DACG_SYSTEM);
        case SWEEP -> dakar.dispatching.sweep();
        case ATTEMPT -> {
          for (Delivery due : dakar.ledger.due(dakar.clock.instant(), 10)) {
            dakar.attempt(due);
          }
        }
        case RELAYED -> relayed(dakar);
        case EVIDENCE -> dakar.receive(evidence(Event.DELIVERY, REQUEST), MADRID);
        case ACKNOWLEDGED -> dakar.receive(anAckOf(REQUEST), MADRID);
      }
    }

    private static void relayed(Dakar dakar) throws Failure {
      var delivery = dakar.ledger.delivery(REQUEST.key(), MADRID.id());
      if (delivery.isEmpty()) {
        throw new Refusal(Code.NOT_CASE_PARTY, "nothing was sent yet");
      }
      String jws = signedBy(MADRID, dakar.receiptFor(delivery.get(), Stage.RELAYED));
      dakar.settling.receipted(delivery.get().id(), MADRID, jws);
    }
  }

  private static List<Happening> story(Random random) {
    List<Happening> story = new ArrayList<>();
    for (Happening happening : Happening.values()) {
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        story.add(happening);
      }
    }
    Collections.shuffle(story, random);
    return story;
  }

  private static int play(Dakar dakar, List<Happening> story) throws Failure {
    Deque<Happening> left = new ArrayDeque<>(story);
    int again = 0;
    while (!left.isEmpty()) {
      Happening next = left.removeFirst();
      try {
        next.happenTo(dakar);
      } catch (Refusal notYet) {
        again++;
        assertThat(again).as("refusals in %s", story).isLessThan(1000);
        left.addLast(next);
      }
    }
    return again;
  }

  @Test
  void every_order_ends_in_the_same_case() throws Failure {
    Random random = new Random(SEED);
    int again = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Happening> story = story(random);
      Dakar dakar = new Dakar();
      again += play(dakar, story);
      checkEnd(dakar, "seed %d round %d: %s".formatted(SEED, round, story));
    }
    assertThat(again).as("stories in which the request came late").isGreaterThan(ROUNDS / 2);
  }

  private static void checkEnd(Dakar dakar, String story) throws Failure {
    List<CaseFile> files = dakar.ledger.cases(REQUEST.conversation().urn());
    assertThat(files).as(story).hasSize(1);
    assertThat(files.get(0).state()).as(story).isEqualTo("ACKNOWLEDGED");
    assertThat(files.get(0).ownRef()).as(story).contains("SN-DACG/2026/1");
    assertThat(files.get(0).peerRef()).as(story).contains("SGCJI/2026/77");
    assertThat(dakar.delivery(REQUEST, MADRID).standing()).as(story).isEqualTo(Standing.DELIVERED);
    assertThat(dakar.ledger.deliveries(REQUEST.key())).as(story).hasSize(1);
    List<TimelineEntry> lines = dakar.ledger.timeline(REQUEST.conversation(), DACG);
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).before()).as(story).isEqualTo(lines.get(i - 1).after());
      assertThat(PROGRESS.indexOf(lines.get(i).after()))
          .as(story)
          .isGreaterThanOrEqualTo(PROGRESS.indexOf(lines.get(i).before()));
    }
    assertThat(lines.stream().filter(line -> line.step().verb().equals("record")))
        .as("request, evidence and acknowledgement once each, %s", story)
        .hasSize(3);
  }
}
