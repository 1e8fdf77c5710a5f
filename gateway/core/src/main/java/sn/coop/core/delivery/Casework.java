package sn.coop.core.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.casefile.CaseKey;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.casefile.Fact;
import sn.coop.core.casefile.FactReader;
import sn.coop.core.casefile.Said;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageType;
import sn.coop.core.partner.Partners;

/** What the case files of local authorities hear of a message. */
final class Casework {
  /** Deliveries are not counted. */
  private static final long FIRST = 1;

  private Casework() {}

  /** News of a recorded message; {@code about} is the message that evidence speaks of. */
  static List<CaseNews> recorded(
      Canon.Canonical canonical,
      Optional<Stored> about,
      Instant now,
      Digest digest,
      Partners partners) {
    Envelope envelope = canonical.envelope();
    CaseNews.Step step =
        new CaseNews.Step(
            now,
            "record",
            envelope.sender().code(),
            new CaseNews.What(envelope.key(), digest),
            note(canonical, about));
    Optional<Fact> fact = fact(canonical, about);
    List<CaseNews> news = new ArrayList<>();
    for (AuthorityCode file : files(envelope, partners)) {
      news.add(
          new CaseNews(
              new CaseKey(envelope.conversation(), file), fact, step, refs(canonical, file)));
    }
    return news;
  }

  /**
   * News of a settled delivery: a line in every local file.
   *
   * @param holding the recipients whose own systems are proven to hold the message
   */
  static List<CaseNews> settled(
      Stored message, CaseNews.Step step, List<AuthorityCode> holding, Partners partners) {
    Envelope envelope = message.envelope();
    Optional<Fact> fact =
        holding.isEmpty() || envelope.type().isEvidence()
            ? Optional.empty()
            : Optional.of(
                delivered(
                    new Fact.Place(envelope.id(), Optional.of(envelope.id()), FIRST, step.at()),
                    new Fact.Route(envelope.sender(), holding)));
    return files(envelope, partners).stream()
        .map(file -> new CaseKey(envelope.conversation(), file))
        .map(key -> new CaseNews(key, fact, step, CaseNews.Refs.NONE))
        .toList();
  }

  /** News of what the gateway itself has answered in a case. */
  static CaseNews answered(CaseKey file, Stored answer) {
    return CaseNews.noted(
        file,
        new CaseNews.Step(
            answer.envelope().life().createdAt(),
            "answer",
            answer.envelope().sender().code(),
            new CaseNews.What(answer.key(), answer.sealed().digest()),
            answer.envelope().type().name()));
  }

  private static Fact delivered(Fact.Place place, Fact.Route route) {
    return new Fact(
        MessageType.DELIVERY_EVIDENCE,
        place,
        route,
        route.recipients().stream().map(one -> new Said("delivered", one.code(), "")).toList());
  }

  private static Set<AuthorityCode> files(Envelope envelope, Partners partners) {
    Set<AuthorityCode> parties = new LinkedHashSet<>(envelope.recipients());
    parties.add(envelope.sender());
    parties.removeIf(authority -> !partners.isLocal(authority));
    return parties;
  }

  private static String note(Canon.Canonical canonical, Optional<Stored> about) {
    String type = canonical.envelope().type().name();
    return canonical
        .notice()
        .map(notice -> type + " " + notice.event() + about.map(Casework::of).orElse(""))
        .orElse(type);
  }

  private static String of(Stored message) {
    return " of " + message.envelope().type();
  }

  /** What the message says to the case; of evidence, only that something was delivered. */
  private static Optional<Fact> fact(Canon.Canonical canonical, Optional<Stored> about) {
    Envelope envelope = canonical.envelope();
    if (!envelope.type().isEvidence()) {
      return Optional.of(FactReader.read(envelope, canonical.content()));
    }
    return canonical
        .notice()
        .filter(notice -> notice.event() == EvidenceNotice.Event.DELIVERY)
        .filter(notice -> about.map(m -> !m.envelope().type().isEvidence()).orElse(false))
        .map(
            notice ->
                delivered(
                    new Fact.Place(
                        envelope.id(),
                        Optional.of(notice.about().messageId()),
                        FIRST,
                        envelope.life().createdAt()),
                    new Fact.Route(envelope.sender(), notice.about().recipients())));
  }

  private static CaseNews.Refs refs(Canon.Canonical canonical, AuthorityCode file) {
    Envelope envelope = canonical.envelope();
    if (envelope.type().isEvidence()) {
      return CaseNews.Refs.NONE;
    }
    Optional<String> sendersRef =
        canonical.assignedRef().or(() -> Optional.of(envelope.subject().senderRef()));
    Optional<String> recipientsRef = envelope.subject().recipientRef();
    return file.equals(envelope.sender())
        ? new CaseNews.Refs(sendersRef, recipientsRef)
        : new CaseNews.Refs(recipientsRef, sendersRef);
  }
}
