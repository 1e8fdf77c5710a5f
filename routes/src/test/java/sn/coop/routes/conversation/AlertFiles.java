package sn.coop.routes.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.Mark;
import sn.coop.core.casefile.SubjectState;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.delivery.Stored;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.fixtures.Post;
import sn.coop.core.identity.Names;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.Part;
import sn.coop.routes.dialect.RealCanon;

/** The files that the owner of an alert and its recipients keep of it. */
record AlertFiles(Region region, ConversationId conversation, String owner) {

  CaseFile file(String authority) {
    return post(authority).ledger.cases(conversation.urn()).stream()
        .filter(file -> file.key().authority().code().equals(authority))
        .findFirst()
        .orElseThrow();
  }

  List<SubjectState> subjects(String authority) {
    return file(authority).status().subjects();
  }

  SubjectState subject(String authority, String name) {
    return subjects(authority).stream()
        .filter(one -> one.subject().equals(name))
        .findFirst()
        .orElseThrow();
  }

  String exposure() {
    return subject(owner, "case").details().getOrDefault("exposure", "");
  }

  Set<Mark> marks(String authority, MessageId message) {
    return timeline(authority).stream()
        .filter(entry -> entry.step().verb().equals("record"))
        .filter(entry -> entry.step().what().message().id().equals(message))
        .findFirst()
        .orElseThrow()
        .movement()
        .marks();
  }

  /** When the owner's file heard that the hit came to this state. */
  Optional<Instant> heard(MessageId hit, String state) {
    return timeline(owner).stream()
        .filter(
            entry ->
                entry.movement().changes().stream()
                    .filter(change -> change.subject().equals("hit:" + hit))
                    .anyMatch(change -> change.how().contains(state)))
        .map(entry -> entry.step().at())
        .findFirst();
  }

  /** The names of the person against whom the alert is, as this recipient was given it. */
  Names sought(String recipient, MessageId alert) throws Refusal, Deferral {
    Stored given =
        post(recipient).ledger.find(new MessageKey(new AuthorityCode(owner), alert)).orElseThrow();
    Part body =
        RealCanon.judgedBy(region.clock)
            .read(given.sealed().content(), given.sealed().mediaType())
            .content()
            .part(given.envelope().type().body())
            .orElseThrow();
    String subject = body.at("subject", "personRef").orElseThrow().text();
    return body.parts("person").stream()
        .filter(person -> person.is("localId", subject))
        .map(Names::of)
        .findFirst()
        .orElseThrow();
  }

  private List<TimelineEntry> timeline(String authority) {
    return post(authority).ledger.timeline(conversation, new AuthorityCode(authority));
  }

  private Post post(String authority) {
    return region.post(Neighbours.country(new AuthorityCode(authority)));
  }
}
