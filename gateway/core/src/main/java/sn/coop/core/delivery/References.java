package sn.coop.core.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.delivery.Admitted.Read;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;
import sn.coop.core.partner.Authority;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;

/**
 * Whether a message may refer to what it refers to. Case numbers are not compared: a partner may
 * answer under another number, and that is put on record, never refused.
 */
final class References {
  private static final String PLACE = "/refToMessageId";

  private final Partners partners;
  private final Ledger ledger;

  References(Partners partners, Ledger ledger) {
    this.partners = partners;
    this.ledger = ledger;
  }

  /**
   * @throws Refusal NOT_CASE_PARTY, INCONSISTENT
   */
  void check(Read read) throws Refusal, Deferral {
    switch (read.envelope().type().reference()) {
      case OPENS -> {}
      case FOLLOWS -> checkFollowing(read.partner(), read.envelope());
      case ANSWERS -> checkAnswer(read.partner(), read.envelope());
    }
  }

  private void checkAnswer(Partner from, Envelope answer) throws Refusal, Deferral {
    MessageId reference =
        answer
            .identity()
            .refTo()
            .orElseThrow(
                () ->
                    Objection.to(
                        PLACE,
                        Code.INCONSISTENT,
                        "answer-refers",
                        "refToMessageId is missing: %s answers a message".formatted(answer.type()),
                        "refToMessageId manque : %s répond à un message".formatted(answer.type())));
    Stored asked =
        isOfGateway(answer.sender())
            ? sentThrough(from, answer, reference)
            : sentTo(answer, reference);
    checkConversation(answer, asked);
    checkParties(answer, asked.envelope());
  }

  private boolean isOfGateway(AuthorityCode sender) {
    return partners
        .authorities()
        .find(sender)
        .map(Authority::type)
        .filter(AuthorityType.GATEWAY::equals)
        .isPresent();
  }

  /** A gateway speaks of what was handed to it: by its recipient, on the way to others. */
  private Stored sentThrough(Partner from, Envelope answer, MessageId reference)
      throws Refusal, Deferral {
    MessageKey key = new MessageKey(answer.recipients().get(0), reference);
    if (ledger.delivery(key, from.id()).isEmpty()) {
      throw unknown(reference);
    }
    return ledger.find(key).orElseThrow(() -> unknown(reference));
  }

  private Stored sentTo(Envelope answer, MessageId reference) throws Refusal, Deferral {
    Optional<Stored> asked = ledger.findSentTo(answer.sender(), reference);
    if (asked.isPresent()) {
      return asked.get();
    }
    Stored own =
        ledger
            .find(new MessageKey(answer.sender(), reference))
            .orElseThrow(() -> unknown(reference));
    // Who was held may have to be released before the owner of the alert has answered.
    if (answer.type() != MessageType.ALERT_HIT_OUTCOME) {
      throw Objection.to(
          PLACE,
          Code.INCONSISTENT,
          "answer-refers-to-what-it-answers",
          "this is the sender's own message; refer to the one that it answers",
          "c'est un message de l'expéditeur lui-même ; renvoyez à celui auquel il répond");
    }
    return own;
  }

  private static Refusal unknown(MessageId reference) {
    return Objection.to(
        PLACE,
        Code.NOT_CASE_PARTY,
        "reference-is-known",
        reference + " is not known as a message to its sender",
        reference + " n'est pas connu comme message adressé à son expéditeur");
  }

  private static void checkConversation(Envelope envelope, Stored referred) throws Refusal {
    var conversation = referred.envelope().conversation();
    if (!conversation.equals(envelope.conversation())) {
      throw Objection.to(
          "/conversationId",
          Code.INCONSISTENT,
          "reference-stays-in-conversation",
          "refToMessageId belongs to conversation " + conversation,
          "refToMessageId appartient à la conversation " + conversation);
    }
  }

  /** Who asked hears the answer; and nobody hears it who was not a party of the question. */
  private void checkParties(Envelope answer, Envelope asked) throws Refusal, Deferral {
    Set<AuthorityCode> parties = new HashSet<>(asked.recipients());
    parties.add(asked.sender());
    boolean byGateway = isOfGateway(asked.sender());
    if (byGateway && asked.identity().refTo().isPresent()) {
      // A gateway wrote in an owner's stead: its parties are those of what it answered itself.
      ledger
          .find(new MessageKey(answer.sender(), asked.identity().refTo().get()))
          .ifPresent(first -> parties.addAll(first.envelope().recipients()));
    }
    List<Fault> faults = new ArrayList<>();
    boolean own = asked.sender().equals(answer.sender());
    if (!byGateway && !own && !answer.recipients().contains(asked.sender())) {
      faults.add(
          new Fault(
              Code.INCONSISTENT,
              "answer-goes-to-who-asked",
              "/recipient",
              new Sentence(
                  asked.sender() + " asked and must be among the recipients",
                  asked.sender() + " a posé la question et doit figurer parmi les destinataires")));
    }
    faults.addAll(strangers(answer, parties));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }

  private static List<Fault> strangers(Envelope answer, Set<AuthorityCode> parties) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < answer.recipients().size(); i++) {
      AuthorityCode recipient = answer.recipients().get(i);
      if (!parties.contains(recipient)) {
        faults.add(
            new Fault(
                Code.NOT_CASE_PARTY,
                "answer-stays-among-parties",
                "/recipient[" + (i + 1) + "]",
                new Sentence(
                    recipient + " is no party of the message that this one answers",
                    recipient + " n'est pas partie au message auquel celui-ci répond")));
      }
    }
    return faults;
  }

  /**
   * Of a message that another gateway passes on, what it follows may be late: it is kept all the
   * same. A local system sends from what is on record here.
   */
  private void checkFollowing(Partner from, Envelope following) throws Refusal, Deferral {
    boolean local = from.kind() == Partner.Kind.SYSTEM;
    Optional<MessageId> reference = following.identity().refTo();
    if (reference.isPresent()) {
      Optional<Stored> referred = ownOrSentTo(following.sender(), reference.get());
      if (referred.isPresent()) {
        checkConversation(following, referred.get());
      } else if (local) {
        throw unknown(reference.get());
      }
    } else if (local && !hasCase(following)) {
      throw Objection.to(
          "/conversationId",
          Code.INCONSISTENT,
          "following-has-a-case",
          "%s has no case here in this conversation, and %s opens none"
              .formatted(following.sender(), following.type()),
          "%s n'a ici aucun dossier dans cette conversation, et %s n'en ouvre pas"
              .formatted(following.sender(), following.type()));
    }
  }

  private Optional<Stored> ownOrSentTo(AuthorityCode sender, MessageId reference) throws Deferral {
    Optional<Stored> own = ledger.find(new MessageKey(sender, reference));
    return own.isPresent() ? own : ledger.findSentTo(sender, reference);
  }

  private boolean hasCase(Envelope envelope) throws Deferral {
    return ledger.cases(envelope.conversation().urn()).stream()
        .anyMatch(
            file ->
                file.key().conversation().equals(envelope.conversation())
                    && file.key().authority().equals(envelope.sender()));
  }
}
