package sn.coop.core.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sn.coop.core.fixtures.Parties;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;

/** The facts of one case in the words of a test, an hour after each other, counted by author. */
final class Story {
  static final ConversationId CASE =
      new ConversationId("urn:uuid:01930000-0000-7000-8000-000000000900");

  final List<Fact> facts = new ArrayList<>();
  private final Map<AuthorityCode, Long> counts = new HashMap<>();
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");

  /** Somebody writes to others, about nothing that came before. */
  Fact opens(MessageType type, AuthorityCode by, List<AuthorityCode> to, String... said) {
    return tell(type, Optional.empty(), new Fact.Route(by, to), said);
  }

  /** Somebody answers or goes on with a message. */
  Fact about(Fact about, MessageType type, AuthorityCode by, String... said) {
    List<AuthorityCode> to = new ArrayList<>(about.route().recipients());
    to.add(about.author());
    to.remove(by);
    return tell(type, Optional.of(about.id()), new Fact.Route(by, to), said);
  }

  /** The systems of these recipients are proven to hold a message. */
  Fact delivered(Fact message, AuthorityCode... to) {
    return tell(
        MessageType.DELIVERY_EVIDENCE,
        Optional.of(message.id()),
        new Fact.Route(Parties.ES_GATEWAY, List.of(message.author())),
        Arrays.stream(to).map(one -> "delivered:" + one + "=").toArray(String[]::new));
  }

  Story later(Duration time) {
    now = now.plus(time);
    return this;
  }

  private Fact tell(MessageType type, Optional<MessageId> about, Fact.Route route, String... said) {
    now = now.plus(Duration.ofHours(1));
    MessageId id =
        new MessageId("urn:uuid:01930000-0000-7000-8000-%012d".formatted(facts.size() + 1));
    Fact fact =
        new Fact(
            type,
            new Fact.Place(id, about, counts.merge(route.author(), 1L, Long::sum), now),
            route,
            Arrays.stream(said).map(Story::said).toList());
    facts.add(fact);
    return fact;
  }

  /** {@code what=value} or {@code what:of=value}. */
  private static Said said(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    return colon < 0 || colon > equals
        ? new Said(text.substring(0, equals), "", text.substring(equals + 1))
        : new Said(
            text.substring(0, colon),
            text.substring(colon + 1, equals),
            text.substring(equals + 1));
  }

  /** The file of an authority that has heard all of it, in this order. */
  CaseFile file(AuthorityCode of) {
    return file(of, facts);
  }

  static CaseFile file(AuthorityCode of, List<Fact> heard) {
    CaseFile file = CaseFile.open(new CaseKey(CASE, of));
    for (Fact fact : heard) {
      file = file.hear(news(of, fact)).file();
    }
    return file;
  }

  static CaseNews news(AuthorityCode of, Fact fact) {
    CaseNews.What what =
        new CaseNews.What(new MessageKey(fact.author(), fact.id()), new Digest("0".repeat(64)));
    return new CaseNews(
        new CaseKey(CASE, of),
        Optional.of(fact),
        new CaseNews.Step(fact.place().writtenAt(), "record", fact.author().code(), what, ""),
        CaseNews.Refs.NONE);
  }

  /** Everything in a file that has a state: {@code case EXECUTED, measure:m1 EXECUTED}. */
  static String standing(CaseFile file) {
    return String.join(
        ", ",
        file.status().subjects().stream().map(one -> one.subject() + " " + one.state()).toList());
  }

  /** What hearing of one more fact does to a file. */
  static Movement hear(CaseFile file, Fact fact) {
    return file.hear(news(file.key().authority(), fact)).movement();
  }
}
