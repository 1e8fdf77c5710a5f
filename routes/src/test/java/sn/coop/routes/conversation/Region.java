package sn.coop.routes.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.fixtures.Letter;
import sn.coop.core.fixtures.MovingClock;
import sn.coop.core.fixtures.PlainReceipts;
import sn.coop.core.fixtures.Post;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.partner.Environment;
import sn.coop.core.partner.Partner;
import sn.coop.routes.dialect.RealCanon;

/**
 * Some countries, a gateway each, and the systems of their authorities. Lines between gateways can
 * be cut; what waits then is carried once they are mended.
 */
final class Region {
  final MovingClock clock;

  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Set<String> cut = new HashSet<>();
  private final Map<String, List<MessageId>> got = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Neighbours neighbours;
  private int said;

  Region(Instant morning, String... authorities) {
    clock = new MovingClock(morning);
    neighbours = new Neighbours(List.of(authorities));
    int names = 0;
    for (String country : neighbours.countries()) {
      names += 100_000;
      posts.put(
          country,
          new Post(
              new Post.Who(
                  Neighbours.gateway(country),
                  Neighbours.id(Neighbours.gateway(country)),
                  Environment.PRODUCTION,
                  names),
              new Post.With(
                  neighbours.partnersOf(country),
                  RealCanon.judgedBy(clock),
                  clock,
                  UnaryOperator.identity())));
    }
  }

  /** The gateway of a country. */
  Post post(String country) {
    return Objects.requireNonNull(posts.get(country), country);
  }

  /** A case that nobody has heard of. */
  ConversationId newCase() {
    return new ConversationId("urn:uuid:01930000-0000-7000-9000-%012d".formatted(++said));
  }

  /** It is now later. */
  void at(String instant) {
    Instant to = Instant.parse(instant);
    clock.advance(Duration.between(clock.instant(), to));
  }

  void cut(String country) {
    cut.add(country);
  }

  void mend(String country) {
    cut.remove(country);
  }

  /**
   * The author's system hands it to its own gateway, which records it; nothing travels yet.
   *
   * @throws Refusal as that gateway refuses it
   */
  MessageId tell(Said message, ConversationId conversation) throws Refusal, Deferral {
    MessageId id = new MessageId("urn:uuid:01930000-0000-7000-a000-%012d".formatted(++said));
    AuthorityCode sender = message.sender();
    Post post = post(Neighbours.country(sender));
    Partner system = post.partners.behind(sender).orElseThrow();
    for (Digest attachment : message.attachments()) {
      post.ledger.attach(system.id(), attachment, 1, post.fresh.line());
    }
    Letter letter =
        Letter.of(
                message.written(id, conversation, clock.instant(), count(sender, conversation)),
                sender,
                system)
            .as(message.form().text())
            .sealedWith(
                Objects.requireNonNull(system.identity().seals().get(sender)),
                message.attachments());
    post.receive(letter.arrival());
    return id;
  }

  /** Authors count what they say in a case, from 1. */
  private int count(AuthorityCode sender, ConversationId conversation) {
    return counts.merge(sender + " in " + conversation, 1, Integer::sum);
  }

  /** {@link #tell}, and everything travels as far as lines allow. */
  MessageId say(Said message, ConversationId conversation) throws Refusal, Deferral {
    MessageId id = tell(message, conversation);
    carry();
    return id;
  }

  /** The one file of a case that a country's gateway keeps. */
  CaseFile file(String country, ConversationId conversation) {
    return post(country).ledger.cases(conversation.urn()).get(0);
  }

  /** What the system of an authority was given, in that order. */
  List<MessageId> got(String authority) {
    return List.copyOf(got.getOrDefault(authority, List.of()));
  }

  /** Carries whatever is due until nothing is. */
  void carry() throws Refusal, Deferral {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Map.Entry<String, Post> one : posts.entrySet()) {
        moved |= carryFrom(one.getKey(), one.getValue());
      }
    }
  }

  private boolean carryFrom(String country, Post from) throws Refusal, Deferral {
    from.dispatching.sweep();
    List<DeliveryId> hinted = new ArrayList<>(from.hints);
    from.hints.clear();
    boolean moved = false;
    for (DeliveryId id : hinted) {
      var claim = from.dispatching.claim(id);
      if (claim.isPresent()) {
        moved |= deliver(country, from, from.rendering.seal(from.rendering.translate(claim.get())));
      }
    }
    return moved;
  }

  private boolean deliver(String country, Post from, Claim claim) throws Refusal, Deferral {
    Partner to = from.partners.byId(claim.delivery().leg().to()).orElseThrow();
    if (to.kind() == Partner.Kind.SYSTEM) {
      handOver(from, claim.delivery(), to);
      return true;
    }
    String there = Neighbours.country(to.identity().seals().keySet().iterator().next());
    if (cut.contains(there) || cut.contains(country)) {
      from.settling.postpone(claim, new Deferral(Code.UNREACHABLE, "the line is cut"));
      return false;
    }
    pass(country, from, claim, to);
    return true;
  }

  private void handOver(Post from, Delivery delivery, Partner to) throws Refusal, Deferral {
    delivery
        .leg()
        .recipients()
        .forEach(
            recipient ->
                got.computeIfAbsent(recipient.code(), r -> new ArrayList<>())
                    .add(delivery.leg().message().id()));
    String receipt =
        new PlainReceipts(to.identity().countersign())
            .sign(from.receiptFor(delivery, Stage.DELIVERED))
            .jws();
    from.settling.receipted(delivery.id(), to, receipt);
  }

  private void pass(String country, Post from, Claim claim, Partner to) throws Refusal, Deferral {
    Post there = post(Neighbours.country(to.identity().seals().keySet().iterator().next()));
    Partner me = there.partners.behind(Neighbours.gateway(country)).orElseThrow();
    for (AttachmentRef attachment : claim.message().envelope().attachments()) {
      there.ledger.attach(me.id(), attachment.sha256(), attachment.size(), there.fresh.line());
    }
    try {
      var recorded = there.receive(arrival(claim, me));
      from.settling.receipted(claim.delivery().id(), to, recorded.message().receipt());
    } catch (Refusal refusal) {
      if (claim.message().envelope().type().isEvidence()) {
        throw new AssertionError("what a gateway says is taken", refusal);
      }
      from.settling.giveBack(claim, refusal);
    }
  }

  private Arrival arrival(Claim claim, Partner me) {
    Arrival sealed =
        Letter.of(claim.rendered().message().content(), claim.message().envelope().sender(), me)
            .arrival();
    return new Arrival(
        sealed.origin(),
        sealed.content(),
        claim.rendered().message().mediaType().text(),
        new Arrival.Seals(
            Optional.of(claim.rendered().message().seal()),
            Optional.of(claim.rendered().countersignature())));
  }
}
