package sn.coop.core.partner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.failure.Fault;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.message.Status;
import sn.coop.core.partner.MandateTable.Terms;

/**
 * Who may send what to whom, over which channel. Whatever no mandate covers is refused, with the
 * way that it should go.
 */
public final class Mandates {
  /** An answer that lists everybody helps nobody. */
  private static final int MAX_NAMED = 6;

  private final MandateTable table = MandateTable.shipped();
  private final Authorities authorities;

  public Mandates(Authorities authorities) {
    this.authorities = authorities;
  }

  /**
   * Everything that its sender may not do.
   *
   * @param message the whole message, or none of it: what it does not say is its schema's matter
   * @param ours the recipients that are served from here; the others are for their own gateways
   * @return SENDER_NOT_AUTHORISED, FAMILY_NOT_PERMITTED, RECIPIENT_NOT_PERMITTED,
   *     CHANNEL_NOT_ALLOWED, ENV_MISMATCH
   */
  public List<Fault> judge(Envelope envelope, Part message, Collection<AuthorityCode> ours) {
    Optional<Authority> known = authorities.find(envelope.sender());
    if (known.isEmpty()) {
      return List.of(MandateFaults.unknownSender(envelope.sender()));
    }
    Authority sender = known.get();
    List<Fault> faults = new ArrayList<>(exercise(sender, envelope.kind().status()).toList());
    MessageType what = envelope.type();
    if (!table.isSentBy(sender.type(), what)) {
      faults.add(
          MandateFaults.notForSender(
              sender, what, table.pathway(what), named(sendersOf(what, sender.country()))));
      return faults;
    }
    List<AuthorityCode> recipients = envelope.recipients();
    IntStream.range(0, recipients.size())
        .filter(i -> ours.contains(recipients.get(i)))
        .boxed()
        .flatMap(i -> addressed(sender, envelope, i, message))
        .distinct()
        .forEach(faults::add);
    return faults;
  }

  private Stream<Fault> addressed(Authority sender, Envelope envelope, int index, Part message) {
    String path = "/recipient[" + (index + 1) + "]";
    AuthorityCode recipient = envelope.recipients().get(index);
    return authorities
        .find(recipient)
        .map(to -> fault(new Sending(sender, envelope.type(), to), message, path).stream())
        .orElseGet(() -> Stream.of(MandateFaults.unknownRecipient(recipient, path)));
  }

  /** One sender, one message, one recipient. */
  record Sending(Authority from, MessageType what, Authority to) {}

  /** Only a training authority sends exercises, and it sends nothing else. */
  private Stream<Fault> exercise(Authority sender, Status status) {
    boolean trains = sender.type() == AuthorityType.TRAINING;
    boolean exercise = status == Status.EXERCISE;
    if (trains && !exercise) {
      return Stream.of(MandateFaults.notAnExercise(sender));
    }
    if (exercise && !trains && sender.type() != AuthorityType.GATEWAY) {
      String trainers =
          named(
              authorities
                  .of(sender.country())
                  .filter(authority -> authority.type() == AuthorityType.TRAINING));
      return Stream.of(MandateFaults.notATrainer(sender, trainers));
    }
    return Stream.empty();
  }

  private Optional<Fault> fault(Sending sending, Part message, String path) {
    MessageType what = sending.what();
    List<Terms> terms = table.terms(sending.from(), what, sending.to());
    if (terms.isEmpty()) {
      boolean takenFromOthers = table.isTakenBy(sending.to().type(), what);
      return Optional.of(
          MandateFaults.notForRecipient(
              sending, takenFromOthers, path, table.pathway(what), named(takersOf(sending))));
    }
    Optional<String> channel = message.text("channel");
    if (channel.isEmpty()) {
      return Optional.empty();
    }
    List<Terms> open = terms.stream().filter(t -> t.areFor(channel.get())).toList();
    if (open.isEmpty()) {
      return Optional.of(MandateFaults.channel(terms));
    }
    return open.stream().anyMatch(t -> holds(t, message, sending))
        ? Optional.empty()
        : Optional.of(open.get(0).proviso().fault());
  }

  private static boolean holds(Terms terms, Part message, Sending sending) {
    return terms.proviso().holds(message, sending.from(), sending.to());
  }

  private Stream<Authority> sendersOf(MessageType what, String country) {
    return authorities
        .of(country)
        .filter(a -> a.type() != AuthorityType.TRAINING && a.type() != AuthorityType.GATEWAY)
        .filter(a -> table.isSentAbroadBy(a.type(), what));
  }

  /** Who takes it from this sender instead: in the recipient's State, or else at home. */
  private Stream<Authority> takersOf(Sending sending) {
    List<Authority> there = takersOf(sending, sending.to().country());
    return (there.isEmpty() ? takersOf(sending, sending.from().country()) : there).stream();
  }

  private List<Authority> takersOf(Sending sending, String country) {
    return authorities
        .of(country)
        .filter(to -> !to.equals(sending.from()))
        .filter(
            to ->
                table.terms(sending.from(), sending.what(), to).stream()
                    .anyMatch(terms -> terms.proviso() == Proviso.ALWAYS))
        .toList();
  }

  private static String named(Stream<Authority> candidates) {
    return candidates.limit(MAX_NAMED).map(a -> a.code().code()).collect(Collectors.joining(", "));
  }
}
