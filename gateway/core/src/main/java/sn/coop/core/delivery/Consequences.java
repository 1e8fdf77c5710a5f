package sn.coop.core.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.state.HitMachine;
import sn.coop.core.delivery.Recording.Answer;
import sn.coop.core.delivery.Recording.Consequence;
import sn.coop.core.delivery.Recording.Effects;
import sn.coop.core.delivery.Recording.Recall;
import sn.coop.core.delivery.Settlement.Authored;
import sn.coop.core.delivery.Settlement.Outcome;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.evidence.EvidenceNotice.Reason;
import sn.coop.core.failure.Deferral;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;

/**
 * What a message does by being recorded: evidence moves deliveries, a recall ends them, a hit on an
 * alert that is over is answered.
 */
public final class Consequences {
  /** Also what the next gateway's evidence says of a message that was taken back there. */
  private static final Reason RECALLED =
      new Reason("RECALLED", "its sender took it back before it was delivered");

  private static final String ALERT_INVALID = HitMachine.State.ALERT_INVALID.name();

  private final Ledger ledger;
  private final EvidenceAuthor evidence;

  public Consequences(Ledger ledger, EvidenceAuthor evidence) {
    this.ledger = ledger;
    this.evidence = evidence;
  }

  /**
   * @param own the deliveries of the message itself, which are recorded with it
   */
  Effects of(Admitted admitted, Stored stored, List<Delivery> own) throws Deferral {
    Optional<EvidenceNotice> notice = admitted.canonical().notice();
    if (notice.isPresent()) {
      return new Effects(List.of(told(admitted, notice.get())), Optional.empty());
    }
    List<Consequence> found = new ArrayList<>();
    Set<AuthorityCode> recalled = ledger.recalledFor(stored.key());
    for (Delivery leg : own) {
      List<AuthorityCode> named =
          leg.leg().recipients().stream().filter(recalled::contains).toList();
      if (!named.isEmpty()) {
        found.add(recall(stored, leg, named));
      }
    }
    Optional<Recall> recall = recall(admitted);
    if (recall.isPresent()) {
      found.addAll(recalls(recall.get()));
    }
    return new Effects(found, recall, alertIsOver(stored));
  }

  /**
   * A hit on an alert that is over is answered at once: a stale alert holds innocent people.
   * Whether it is over is for the ledger to see when the hit is recorded.
   */
  private Optional<Answer> alertIsOver(Stored hit) throws Deferral {
    Envelope envelope = hit.envelope();
    if (envelope.type() != MessageType.ALERT_HIT) {
      return Optional.empty();
    }
    Optional<CaseFile> owners =
        ledger.cases(envelope.conversation().urn()).stream()
            .filter(file -> file.key().conversation().equals(envelope.conversation()))
            .filter(Consequences::isOwners)
            .findFirst();
    return owners.map(
        file -> {
          Authored told = evidence.alertIsOver(hit);
          return new Answer(
              new Answer.When(file.key(), "hit:" + envelope.id(), ALERT_INVALID),
              told,
              List.of(Casework.answered(file.key(), told.message())));
        });
  }

  private static boolean isOwners(CaseFile file) {
    return file.facts().stream()
        .filter(fact -> fact.type() == MessageType.ALERT_CREATE)
        .anyMatch(fact -> fact.author().equals(file.key().authority()));
  }

  private static Optional<Recall> recall(Admitted admitted) {
    Envelope envelope = admitted.envelope();
    return admitted
        .canonical()
        .content()
        .at(MessageType.RECALL.body(), "targetMessageId")
        .map(target -> new MessageKey(envelope.sender(), new MessageId(target.text())))
        .map(target -> new Recall(target, envelope.recipients()));
  }

  /** The message that evidence speaks of: its sender is whom the evidence is sent to. */
  static MessageKey about(Admitted admitted, EvidenceNotice notice) {
    return new MessageKey(admitted.envelope().recipients().get(0), notice.about().messageId());
  }

  private static Consequence told(Admitted admitted, EvidenceNotice notice) {
    Event event = event(notice);
    Outcome outcome =
        new Outcome(
            event,
            notice.about().recipients(),
            notice.receipt().filter(jws -> event == Event.DELIVER),
            notice.reason());
    return new Consequence(
        about(admitted, notice), admitted.by().partner().id(), outcome, Optional.empty());
  }

  private static Event event(EvidenceNotice notice) {
    boolean recalled = notice.reason().map(why -> why.code().equals(RECALLED.code())).orElse(false);
    return switch (notice.event()) {
      case DELIVERY -> Event.DELIVER;
      case RELAY_REJECTION -> Event.REFUSE;
      case NON_DELIVERY -> recalled ? Event.CONFIRM_RECALL : Event.EXPIRE;
    };
  }

  /** A recall ends what this gateway still has to send to the recipients it names. */
  private List<Consequence> recalls(Recall recall) throws Deferral {
    Optional<Stored> message = ledger.find(recall.target());
    if (message.isEmpty()) {
      return List.of();
    }
    List<RecipientState> states = ledger.recipients(recall.target());
    List<Consequence> found = new ArrayList<>();
    for (Delivery leg : ledger.deliveries(recall.target())) {
      List<AuthorityCode> unsent = unsent(leg, states, Set.copyOf(recall.recipients()));
      if (!unsent.isEmpty()) {
        found.add(recall(message.get(), leg, unsent));
      }
    }
    return found;
  }

  private static List<AuthorityCode> unsent(
      Delivery leg, List<RecipientState> states, Set<AuthorityCode> named) {
    return states.stream()
        .filter(one -> one.delivery().equals(leg.id()))
        .filter(one -> one.state().after(Event.RECALL).isPresent())
        .map(RecipientState::recipient)
        .filter(named::contains)
        .toList();
  }

  private Consequence recall(Stored message, Delivery leg, List<AuthorityCode> recipients) {
    return new Consequence(
        message.key(),
        leg.leg().to(),
        new Outcome(Event.RECALL, recipients, Optional.empty(), Optional.of(RECALLED)),
        evidence.ended(message, recipients, Event.RECALL, RECALLED));
  }
}
