package sn.coop.core.casefile;

import java.util.List;
import java.util.Optional;
import sn.coop.core.casefile.state.OfferMachine;
import sn.coop.core.casefile.state.OfferMachine.Event;
import sn.coop.core.casefile.state.OfferMachine.State;
import sn.coop.core.casefile.state.Role;
import sn.coop.core.failure.Fault;
import sn.coop.core.message.AuthorityCode;

/** Spontaneous information: offered under conditions and then disclosed, or disclosed at once. */
final class OfferLife implements Life {
  private final Counterparts<State, Event> offered;

  OfferLife(AuthorityCode file) {
    offered = new Counterparts<>(OfferMachine.TABLE, file);
  }

  @Override
  public Outcome hear(Fact fact) {
    return switch (fact.type()) {
      case SPONTANEOUS_OFFER -> offered.open(fact, State.OFFERED);
      case SPONTANEOUS_OFFER_REPLY -> reply(fact);
      case POL_SPONTANEOUS -> disclose(fact);
      case DELIVERY_EVIDENCE -> deliver(fact);
      default -> Outcome.NOTED;
    };
  }

  private Outcome reply(Fact fact) {
    Event event = fact.says("offer", "ACCEPTED") ? Event.ACCEPT_CONDITIONS : Event.DECLINE;
    return offered.isOpen()
        ? offered.from(fact, one -> one.hear(event, Role.RCP))
        : Outcome.PENDING;
  }

  /** What was not offered before is disclosed to whom it is written to. */
  private Outcome disclose(Fact fact) {
    if (!offered.isOpen()) {
      return offered.open(fact, State.DISCLOSED);
    }
    if (!offered.isAuthor(fact.author())) {
      return Outcome.NOTED;
    }
    offered.note(fact);
    return offered.to(fact, one -> one.hear(Event.DISCLOSE, Role.OWN));
  }

  /** That the offer itself arrived acknowledges nothing: the content has to. */
  private Outcome deliver(Fact fact) {
    return offered.delivered(
        fact,
        one -> one.hasBeen(State.DISCLOSED) ? one.hear(Event.DELIVER, Role.GW) : Outcome.NOTED);
  }

  @Override
  public String state() {
    return offered.state().orElse(State.OFFERED.name());
  }

  @Override
  public List<SubjectState> subjects() {
    return offered.subjects();
  }

  @Override
  public boolean isForAnother(Fact fact) {
    return switch (fact.type()) {
      case SPONTANEOUS_OFFER_REPLY -> offered.isAuthor(fact.author());
      case POL_SPONTANEOUS -> offered.isOpen() && !offered.isAuthor(fact.author());
      default -> false;
    };
  }

  @Override
  public Optional<Fault> contradiction(Fact fact) {
    return Optional.empty();
  }

  @Override
  public String next() {
    return offered.next();
  }
}
