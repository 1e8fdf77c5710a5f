package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Draft.aMessage;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Fails.refuses;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sn.coop.core.casefile.Mark;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;

/** Admission asks the case: at once for a local system, and only who may say it for a gateway. */
class CaseConductTest {
  private static final Draft OURS = aRequest();
  private static final Draft THEIRS = aRequest().from(SGCJI).to(DACG).numbered(20).in(20);

  private final Dakar dakar = new Dakar();

  @BeforeEach
  void bothRequestsAreKnown() throws Failure {
    dakar.receive(OURS, DACG_SYSTEM);
    dakar.receive(THEIRS, MADRID);
  }

  private static Draft ours(MessageType type, Draft about) {
    return aMessage(type, DACG, SGCJI).numbered(31).in(conversation(about)).about(id(about));
  }

  private static Draft theirs(MessageType type, Draft about) {
    return aMessage(type, SGCJI, DACG).numbered(32).in(conversation(about)).about(id(about));
  }

  private static int conversation(Draft about) {
    return about == OURS ? 1 : 20;
  }

  private static Optional<MessageId> id(Draft about) {
    return Optional.of(about.id());
  }

  @Test
  void a_local_system_is_told_at_once_what_cannot_follow() {
    refuses(
        Code.ILLEGAL_TRANSITION,
        "MLA_CLOSURE cannot follow: the case stands at SUBMITTED",
        () -> dakar.receive(ours(MessageType.MLA_CLOSURE, OURS), DACG_SYSTEM));
  }

  @Test
  void another_gateways_message_may_have_overtaken_what_it_follows() throws Failure {
    dakar.receive(theirs(MessageType.MLA_CLOSURE, THEIRS), MADRID);
    var lines = dakar.ledger.timeline(THEIRS.conversation(), DACG);
    TimelineEntry last = lines.get(lines.size() - 1);
    assertThat(last.movement().marks()).containsExactly(Mark.PENDING);
  }

  @Test
  void nobody_says_what_is_for_the_other_side_to_say() {
    refuses(
        Code.ILLEGAL_TRANSITION,
        "MLA_CLOSURE is not for this side",
        () -> dakar.receive(theirs(MessageType.MLA_CLOSURE, OURS), MADRID));
    refuses(
        Code.ILLEGAL_TRANSITION,
        "MLA_WITHDRAWAL is not for this side",
        () -> dakar.receive(ours(MessageType.MLA_WITHDRAWAL, THEIRS), DACG_SYSTEM));
  }

  @Test
  void what_was_admitted_once_is_not_judged_by_what_the_case_has_become() throws Failure {
    Draft withdrawal = ours(MessageType.MLA_WITHDRAWAL, OURS);
    dakar.receive(withdrawal, DACG_SYSTEM);
    assertThat(dakar.receive(withdrawal, DACG_SYSTEM).repeated()).isTrue();
    refuses(
        Code.ILLEGAL_TRANSITION,
        "stands at WITHDRAWN; what may follow: nothing more",
        () -> dakar.receive(withdrawal.numbered(33), DACG_SYSTEM));
  }
}
